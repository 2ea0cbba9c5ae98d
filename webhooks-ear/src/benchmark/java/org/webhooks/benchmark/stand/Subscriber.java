package org.webhooks.benchmark.stand;

import jakarta.json.Json;
import java.util.Collections;
import java.util.function.LongFunction;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.receiver.ReceiverProcess;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;

/** An account that publishes to endpoints of its own, which are the receiver's. */
public final class Subscriber {
    private final Tenant tenant;
    private final ReceiverProcess receiver;

    Subscriber(Tenant tenant, ReceiverProcess receiver) {
        this.tenant = tenant;
        this.receiver = receiver;
    }

    /** Makes an endpoint for events of a type, and says its id. */
    public String register(Manner manner, String group, int number, String type) {
        String request = Json.createObjectBuilder()
                .add("url", receiver.url(manner, group, number).toString())
                .add("enabled_events", Json.createArrayBuilder().add(type))
                .build()
                .toString();
        return tenant.caller().post("/v1/webhooks", request).expect(201).text("id");
    }

    public void change(String endpoint, String json) {
        tenant.caller().send("PATCH", "/v1/webhooks/" + endpoint, json).expect(200);
    }

    public void delete(String endpoint) {
        tenant.caller().delete("/v1/webhooks/" + endpoint).expect(200);
    }

    /** Its public id. */
    public String account() {
        return tenant.account();
    }

    /** Calls the API with this account's key. */
    public Caller caller() {
        return tenant.caller();
    }

    public Request publish(String event) {
        return Request.post("/v1/events", tenant.caller().key(), event, 202);
    }

    /** The same event so many times in one request. */
    public Request publishTimes(int number, String event) {
        String batch = String.join(",", Collections.nCopies(number, event));
        return Request.post("/v1/events/batch", tenant.caller().key(), "{\"events\":[" + batch + "]}", 202);
    }

    /** Events of a type, as they come due. */
    public LongFunction<Request> events(String type) {
        EventTemplate template = new EventTemplate(type);
        return dueMicros -> publish(template.sentAt(dueMicros));
    }
}
