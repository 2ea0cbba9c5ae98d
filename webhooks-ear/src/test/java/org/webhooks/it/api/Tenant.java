package org.webhooks.it.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Wait;

/** An account with a key that may do everything within it. */
public record Tenant(String account, Caller caller) {
    private static final String ALL_SCOPES = """
            ["platform:webhooks:manage","platform:webhooks:read","platform:events:read","platform:events:publish"]""";

    public static Tenant create(URI server) {
        return named(server, "A tenant");
    }

    public static Tenant named(URI server, String name) {
        Caller admin = new Caller(server, Server.ADMIN_KEY);
        String body = Json.createObjectBuilder().add("name", name).build().toString();
        String account = admin.post("/v1/accounts", body).expect(201).text("id");
        return new Tenant(account, new Caller(server, newKey(server, account, ALL_SCOPES)));
    }

    private static String newKey(URI server, String account, String scopes) {
        String body = "{\"kind\":\"platform\",\"scopes\":" + scopes + "}";
        return new Caller(server, Server.ADMIN_KEY)
                .post("/v1/accounts/" + account + "/keys", body)
                .expect(201)
                .text("key");
    }

    /** Calls with a key of this account that has only these scopes. */
    public Caller withScopes(String scopes) {
        return new Caller(caller.server(), newKey(caller.server(), account, scopes));
    }

    /** Registers an inbox, which verifies what it gets by the secret from now on. */
    public Endpoint register(Inbox inbox, String... patterns) {
        JsonObject request = Json.createObjectBuilder()
                .add("url", inbox.url().toString())
                .add("enabled_events", Json.createArrayBuilder(List.of(patterns)))
                .build();
        JsonObject created =
                caller.post("/v1/webhooks", request.toString()).expect(201).json();
        inbox.verifyBy(created.getString("signing_secret"));
        return new Endpoint(this, created.getString("id"), created.getString("signing_secret"));
    }

    /** Publishes and says the event's id. */
    public String publish(String type, String data) {
        return caller.post("/v1/events", event(type, data)).expect(202).text("eventId");
    }

    /** Publishes so many events in one request, with the numbers from 0 as their data, and says their ids. */
    public List<String> publishBatch(String type, int events) {
        return caller.post("/v1/events/batch", batch(type, events)).expect(202).json().getJsonArray("events").stream()
                .map(event -> event.asJsonObject().getString("eventId"))
                .toList();
    }

    /** A request with so many events, whose data are the numbers from 0. */
    public static String batch(String type, int events) {
        return IntStream.range(0, events)
                .mapToObj(i -> event(type, String.valueOf(i)))
                .collect(Collectors.joining(",", "{\"events\":[", "]}"));
    }

    public static String event(String type, String data) {
        return "{\"type\":\"" + type + "\",\"data\":" + data + "}";
    }

    public JsonObject event(String id) {
        return caller.get("/v1/events/" + id).expect(200).json();
    }

    /** The deliveries of an event, each with its attempts. */
    public List<JsonObject> deliveries(String event) {
        return event(event).getJsonArray("deliveries").getValuesAs(JsonObject.class).stream()
                .map(delivery -> delivery(delivery.getString("id")))
                .toList();
    }

    public JsonObject delivery(String id) {
        return caller.get("/v1/deliveries/" + id).expect(200).json();
    }

    /** The only delivery of an event, with its attempts. */
    public JsonObject onlyDelivery(String event) {
        List<JsonObject> all = deliveries(event);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " deliveries instead of one: " + all);
        }
        return all.get(0);
    }

    public String stateOf(String event) {
        return onlyDelivery(event).getString("state");
    }

    public void awaitState(String event, String state) {
        Wait.until(event + " is " + state, () -> state.equals(stateOf(event)));
    }

    /** The same account, asked on another server of the same database. */
    public Tenant at(Server server) {
        return new Tenant(account, new Caller(server.uri(), caller.key()));
    }

    /** All events that are kept, the newest first. */
    public Stream<JsonObject> events() {
        return new Pages(caller, "/v1/events", "events").all().map(JsonValue::asJsonObject);
    }
}
