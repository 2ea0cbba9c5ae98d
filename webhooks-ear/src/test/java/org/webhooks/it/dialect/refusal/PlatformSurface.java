package org.webhooks.it.dialect.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import org.webhooks.it.dialect.wire.Dialect;

/** Ids begin with {@code whep_}; a refusal is a sentence in {@code error}; unknown fields are refused. */
final class PlatformSurface implements Surface {
    private static final String WEBHOOKS = Dialect.PLATFORM.path();
    private static final String WEBHOOK = WEBHOOKS + "/{id}";
    private static final String GOOD = "{\"url\":\"https://example.com/\",\"enabled_events\":[\"send.*\"]}";
    private static final Route CREATE = new Route("POST", WEBHOOKS, GOOD);
    private static final Route CHANGE = new Route("PATCH", WEBHOOK, GOOD);
    private static final String EVENT_TYPE = "/v1/event-types/send.email.sent";
    private static final Route PUT_TYPE = new Route("PUT", EVENT_TYPE, "{\"schema\":{\"type\":\"object\"}}");
    private static final Route RECOVER = new Route("POST", WEBHOOK + "/recover", "{\"since\":0}");
    private static final Route ROTATE = new Route("POST", WEBHOOK + "/rotate-secret", "{\"overlap_seconds\":0}");
    private static final Route VERIFY = new Route("POST", WEBHOOK + "/verify", "{\"headers\":{},\"payload\":\"\"}");

    @Override
    public Dialect dialect() {
        return Dialect.PLATFORM;
    }

    @Override
    public List<String> keyKinds() {
        return List.of("platform");
    }

    @Override
    public List<Route> routes() {
        return List.of(
                CREATE,
                new Route("GET", WEBHOOKS, ""),
                new Route("GET", WEBHOOK, ""),
                CHANGE,
                ROTATE,
                VERIFY,
                new Route("POST", WEBHOOK + "/test", ""),
                new Route("POST", WEBHOOK + "/pause", ""),
                new Route("POST", WEBHOOK + "/unpause", ""),
                new Route("GET", WEBHOOK + "/deliveries", ""),
                new Route("GET", WEBHOOK + "/settings", ""),
                RECOVER,
                new Route("DELETE", WEBHOOK, ""),
                new Route("GET", "/v1/event-types", ""),
                new Route("GET", EVENT_TYPE, ""),
                new Route("DELETE", EVENT_TYPE, ""),
                PUT_TYPE);
    }

    @Override
    public List<Route> noRoutes() {
        return List.of(
                new Route("PUT", WEBHOOKS, GOOD),
                new Route("PATCH", WEBHOOKS, GOOD),
                new Route("DELETE", WEBHOOKS, ""),
                new Route("POST", WEBHOOK, GOOD),
                new Route("PUT", WEBHOOK, GOOD),
                new Route("GET", WEBHOOK + "/test", ""),
                new Route("DELETE", WEBHOOK + "/test", ""),
                new Route("PATCH", WEBHOOK + "/settings", "{}"),
                new Route("GET", WEBHOOK + "/verify", ""),
                new Route("PUT", WEBHOOK + "/rotate-secret", "{}"),
                new Route("POST", "/v1/event-types", "{}"),
                new Route("PATCH", EVENT_TYPE, "{}"));
    }

    @Override
    public List<String> strangeIds() {
        return List.of(
                "whep_nope",
                "whep_",
                "whep_0",
                "whep_-1",
                "whep_1",
                "whep_01001",
                "whep_1.0",
                "whep_1e3",
                "whep_99999999999999999999",
                "WHEP_1001",
                "1001",
                "507f1f77bcf86cd799439099",
                "550e8400-e29b-41d4-a716-446655440099",
                "whep_%D9%A1",
                "%20",
                "%00",
                "a".repeat(1000));
    }

    @Override
    public Said unknownKey() {
        return Said.exactly(401, "{\"error\":\"unauthorized\",\"message\":\"Invalid or missing API key\"}");
    }

    @Override
    public Said unknownId() {
        return Said.exactly(404, "{\"error\":\"not_found\",\"message\":\"Webhook endpoint not found\"}");
    }

    @Override
    public Said malformedJson() {
        return refused(400);
    }

    @Override
    public Said refused(int status) {
        return new Said(status, answer -> assertThat(answer.text("error")).isNotEmpty());
    }

    private static Said sentence(String sentence) {
        return Said.exactly(
                400, Json.createObjectBuilder().add("error", sentence).build().toString());
    }

    @Override
    public Faults faults() {
        Said urlRequired = sentence("url is required");
        Said eventsRequired = sentence("enabled_events is required");
        Said httpsRequired = sentence("Webhook URL must use HTTPS");
        Faults faults = new Faults()
                .missing("url is required", CREATE, "url", urlRequired)
                .missing("enabled_events is required", CREATE, "enabled_events", eventsRequired)
                .whole("url is judged first", CREATE, "{}", urlRequired)
                .each("is_active is a boolean", CHANGE, "is_active", Values.NOT_FLAGS, refused(400))
                .each("is_paused is not changed here", CHANGE, "is_paused", List.of("true", "false"), refused(400))
                .each("secret is visible ASCII", ROTATE, "secret", Values.NOT_TEXTS, refused(400))
                .each("a secret is not short", ROTATE, "secret", List.of("\"\"", "\"short\""), refused(400))
                .each(
                        "overlap_seconds is an integer from 0",
                        ROTATE,
                        "overlap_seconds",
                        List.of("null", "-1", "1.5", "\"1\"", "1e12", "[]"),
                        refused(400));
        faults.missing("headers are told", VERIFY, "headers", refused(400))
                .missing("payload is told", VERIFY, "payload", refused(400))
                .each("headers are an object", VERIFY, "headers", List.of("null", "[]", "\"a\"", "7"), refused(400))
                .each("headers are strings", VERIFY, "headers", List.of("{\"a\":7}", "{\"a\":null}"), refused(400))
                .each("headers differ", VERIFY, "headers", List.of("{\"a\":\"1\",\"A\":\"1\"}"), refused(400))
                .each("payload is a string", VERIFY, "payload", Values.NOT_TEXTS, refused(400))
                .each("unknown fields are refused", VERIFY, "colour", List.of("1"), refused(400));
        PlatformSettings.addTo(faults, CHANGE, refused(400));
        faults.missing("since is required", RECOVER, "since", sentence("since is required"))
                .each("since is a moment", RECOVER, "since", List.of("null", "-1", "1.5", "\"0\"", "[]"), refused(400))
                .each("states are known", RECOVER, "states", List.of("null", "[]", "[\"held\"]", "[7]"), refused(400));
        for (Route route : List.of(CREATE, CHANGE)) {
            faults.each("url is a string", route, "url", Values.NOT_TEXTS, urlRequired)
                    .each("url is not empty", route, "url", List.of("\"\""), urlRequired)
                    .each("url is well-formed and https", route, "url", Values.NOT_URLS, refused(400))
                    .each(
                            "url is https",
                            route,
                            "url",
                            List.of("\"http://example.com/\"", "\"ftp://example.com/\"", "\"not-a-url\""),
                            httpsRequired)
                    .each("url has at most 2048 characters", route, "url", List.of(Values.LONG_URL), refused(400))
                    .each("url may be called", route, "url", Values.FORBIDDEN_URLS, refused(400))
                    .each("enabled_events is an array", route, "enabled_events", Values.NOT_ARRAYS, eventsRequired)
                    .each("enabled_events is not empty", route, "enabled_events", List.of("[]"), eventsRequired)
                    .each(
                            "enabled_events has strings only",
                            route,
                            "enabled_events",
                            List.of("[null]", "[7]", "[{}]", "[[]]", "[\"a.b\",true]"),
                            refused(400))
                    .each("description is a string", route, "description", Values.NOT_TEXTS, refused(400))
                    .each(
                            "description has at most 500 characters",
                            route,
                            "description",
                            List.of(Values.text("x".repeat(501))),
                            refused(400))
                    .each("unknown fields are refused", route, "colour", List.of("1"), refused(400));
            for (String pattern :
                    List.of("*.sent", "send.*.x", "sen*", "**", "send.**", ".*", "send..x", "send.", "", "a b")) {
                faults.each(
                        "a star stands alone or after the last dot",
                        route,
                        "enabled_events",
                        List.of("[\"send.*\",\"" + pattern + "\"]"),
                        sentence("enabled_events contains an invalid pattern: " + pattern));
            }
        }
        return ofEventTypes(faults);
    }

    private Faults ofEventTypes(Faults faults) {
        Said notWord = sentence("audience must be one of public, partner, private");
        return faults.each("description is a string", PUT_TYPE, "description", Values.NOT_TEXTS, refused(400))
                .each(
                        "description has at most 500 characters",
                        PUT_TYPE,
                        "description",
                        List.of(Values.text("x".repeat(501))),
                        refused(400))
                .each("audience is a word of three", PUT_TYPE, "audience", Values.NOT_TEXTS, notWord)
                .each(
                        "audience is spelled in small letters",
                        PUT_TYPE,
                        "audience",
                        List.of("\"Public\"", "\"\""),
                        notWord)
                .each(
                        "schema is an object or a boolean",
                        PUT_TYPE,
                        "schema",
                        List.of("null", "7", "\"true\"", "[]"),
                        sentence("schema must be an object or a boolean"))
                .each(
                        "schema is one of JSON Schema 2020-12",
                        PUT_TYPE,
                        "schema",
                        List.of(
                                "{\"type\":\"text\"}",
                                "{\"$ref\":\"https://example.com/\"}",
                                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\"}",
                                "{\"pattern\":\"(?=a)\"}",
                                "{\"$ref\":\"#\"}"),
                        refused(400))
                .each("an example keeps the schema", PUT_TYPE, "example", List.of("null", "7", "[]"), refused(400))
                .each("unknown fields are refused", PUT_TYPE, "colour", List.of("1"), refused(400))
                .whole(
                        "a name is of letters, digits, _ and -",
                        new Route("PUT", "/v1/event-types/a..b", "{}"),
                        "{}",
                        sentence("name must be an event type name"));
    }
}
