package org.webhooks.it.dialect.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.webhooks.it.dialect.wire.Dialect;

/** Ids are integers; what is wrong with fields is 422, a sentence and all sentences by field; null is never a value. */
final class StoreSurface implements Surface {
    private static final String WEBHOOKS = Dialect.STORE.path();
    private static final String WEBHOOK = WEBHOOKS + "/{id}";
    private static final String GOOD =
            "{\"name\":\"N\",\"url\":\"https://example.com/\",\"events\":[\"order.created\"]}";
    private static final Route CREATE = new Route("POST", WEBHOOKS, GOOD);
    private static final Route CHANGE = new Route("PUT", WEBHOOK, GOOD);
    private static final Route REFRESH = new Route("POST", WEBHOOK + "/refresh-secret", "{}");
    private static final Route VERIFY =
            new Route("POST", WEBHOOK + "/verify-signature", "{\"payload\":\"{}\",\"signature\":\"00\"}");

    @Override
    public Dialect dialect() {
        return Dialect.STORE;
    }

    @Override
    public List<String> keyKinds() {
        return List.of("store");
    }

    @Override
    public List<Route> routes() {
        return List.of(
                CREATE,
                new Route("GET", WEBHOOKS, ""),
                CHANGE,
                new Route("DELETE", WEBHOOK, ""),
                VERIFY,
                REFRESH,
                new Route("GET", WEBHOOKS + "/events", ""),
                new Route("POST", "/api/core/v1/webhooks", GOOD));
    }

    @Override
    public List<Route> noRoutes() {
        return List.of(
                new Route("PUT", WEBHOOKS, GOOD),
                new Route("PATCH", WEBHOOKS, GOOD),
                new Route("DELETE", WEBHOOKS, ""),
                new Route("POST", WEBHOOK, GOOD),
                new Route("PATCH", WEBHOOK, GOOD),
                new Route("GET", WEBHOOK + "/verify-signature", ""),
                new Route("DELETE", WEBHOOK + "/refresh-secret", ""),
                new Route("PUT", WEBHOOK + "/refresh-secret", "{}"));
    }

    @Override
    public List<String> strangeIds() {
        return List.of(
                "999999",
                "0",
                "-1",
                "1",
                "1.0",
                "1e3",
                "+1001",
                "99999999999999999999",
                "whep_1001",
                "507f1f77bcf86cd799439099",
                "550e8400-e29b-41d4-a716-446655440099",
                "null",
                "%D9%A1",
                "%20",
                "%00",
                "9".repeat(1000));
    }

    @Override
    public Said unknownKey() {
        return Said.exactly(401, "{\"status\":\"error\",\"message\":\"Unauthenticated.\"}");
    }

    @Override
    public Said unknownId() {
        return Said.exactly(404, "{\"status\":\"error\",\"message\":\"Webhook not found\"}");
    }

    @Override
    public Said malformedJson() {
        return refused(422);
    }

    @Override
    public Said refused(int status) {
        return new Said(status, answer -> assertThat(answer.body()).startsWith("{\"status\":\"error\",\"message\":\""));
    }

    /** One thing is wrong, with that field. */
    private static Said invalid(String field, String sentence) {
        JsonObject errors = Json.createObjectBuilder()
                .add(field, Json.createArrayBuilder().add(sentence))
                .build();
        return invalid(sentence, errors);
    }

    private static Said invalid(String message, JsonObject errors) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("status", "error")
                .add("message", message)
                .add("errors", errors);
        return Said.exactly(422, body.build().toString());
    }

    /** Something is wrong with that field, or with an item of it. */
    private Said invalid(String field) {
        return refused(422)
                .and(answer -> assertThat(answer.json().getJsonObject("errors").keySet())
                        .isNotEmpty()
                        .allMatch(name -> name.equals(field) || name.startsWith(field + ".")));
    }

    @Override
    public Faults faults() {
        Faults faults = new Faults()
                .missing("name is required", CREATE, "name", invalid("name", "The name field is required."))
                .missing("url is required", CREATE, "url", invalid("url", "The url field is required."))
                .missing("events is required", CREATE, "events", invalid("events", "The events field is required."))
                .whole("all that is required is told at once", CREATE, "{}", allRequired())
                .each("a signature is required", VERIFY, "signature", Values.NOT_TEXTS, invalid("signature"))
                .missing("a signature is required", VERIFY, "signature", invalid("signature"))
                .each("a payload is required", VERIFY, "payload", List.of("null", "true", "7"), invalid("payload"))
                .missing("a payload is required", VERIFY, "payload", invalid("payload"));
        for (Route route : List.of(CREATE, REFRESH)) {
            faults.each("a secret is a string", route, "secret", List.of("true", "7", "[]", "{}"), invalid("secret"))
                    .each(
                            "a secret has at least 32 characters",
                            route,
                            "secret",
                            List.of("\"short\"", Values.text("x".repeat(31))),
                            invalid("secret", "The secret field must be at least 32 characters."))
                    .each(
                            "a secret is not too long",
                            route,
                            "secret",
                            List.of(Values.text("x".repeat(5000))),
                            invalid("secret"));
        }
        for (Route route : List.of(CREATE, CHANGE)) {
            addFields(faults, route);
        }
        return faults;
    }

    private static Said allRequired() {
        JsonObjectBuilder errors = Json.createObjectBuilder();
        for (String field : List.of("name", "url", "events")) {
            errors.add(field, Json.createArrayBuilder().add("The " + field + " field is required."));
        }
        return invalid("The name field is required. (and 2 more errors)", errors.build());
    }

    private void addFields(Faults faults, Route route) {
        faults.each("name is a string", route, "name", Values.NOT_TEXTS, invalid("name"))
                .each("name is not empty", route, "name", List.of("\"\"", "\"  \""), invalid("name"))
                .each(
                        "name has at most 255 characters",
                        route,
                        "name",
                        List.of(Values.text("x".repeat(256))),
                        invalid("name", "The name field must not be greater than 255 characters."))
                .each("url is a string", route, "url", Values.NOT_TEXTS, invalid("url"))
                .each("url is an http or https URL", route, "url", Values.NOT_URLS, invalid("url"))
                .each("url has at most 2048 characters", route, "url", List.of(Values.LONG_URL), invalid("url"))
                .each("url may be called", route, "url", Values.FORBIDDEN_URLS, invalid("url"))
                .each(
                        "url is a URL",
                        route,
                        "url",
                        List.of("\"not-a-url\""),
                        invalid("url", "The url field must be a valid URL."))
                .each(
                        "method_type is POST, PUT or PATCH",
                        route,
                        "method_type",
                        List.of("\"GET\"", "\"DELETE\"", "\"post\"", "\"NOPE\""),
                        invalid("method_type", "The selected method type is invalid."))
                .each(
                        "method_type is a string",
                        route,
                        "method_type",
                        List.of("7", "true", "[]", "{}"),
                        invalid("method_type"))
                .each("events is an array", route, "events", Values.NOT_ARRAYS, invalid("events"))
                .each(
                        "events is not empty",
                        route,
                        "events",
                        List.of("[]"),
                        invalid("events", "The events field must have at least 1 items."))
                .each("events are of those there are", route, "events", Values.NOT_EVENTS, invalid("events"))
                .each(
                        "an invalid event is named by its place",
                        route,
                        "events",
                        List.of("[\"order.created\",\"order.nope\"]"),
                        invalid("events.1", "The selected events.1 is invalid."))
                .each(
                        "status is 0 or 1",
                        route,
                        "status",
                        List.of("2", "-1", "1.5", "\"on\"", "[]", "{}"),
                        invalid("status"));
    }
}
