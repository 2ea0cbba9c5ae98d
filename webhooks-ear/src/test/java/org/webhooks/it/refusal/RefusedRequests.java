package org.webhooks.it.refusal;

import java.util.stream.Stream;

/** Requests that are refused whoever makes them. */
final class RefusedRequests {
    private static final String WEBHOOKS = "/v1/webhooks";
    private static final String EVENTS = "/v1/events";
    private static final String BATCH = "/v1/events/batch";
    private static final String UNAUTHORIZED =
            "{\"error\":\"unauthorized\",\"message\":\"Invalid or missing API key\"}";
    private static final String NEEDS_HTTPS = "{\"error\":\"Webhook URL must use HTTPS\"}";

    private RefusedRequests() {}

    static Stream<Refused> all() {
        return Stream.of(endpoints(), events(), batches(), routes()).flatMap(each -> each);
    }

    /** Every kind of route, asked by nobody who is known. */
    static Stream<Refused> withoutKey() {
        return Stream.of(
                new Refused("GET", WEBHOOKS, "", 401, UNAUTHORIZED),
                new Refused("POST", WEBHOOKS, "{}", 401, UNAUTHORIZED),
                new Refused("GET", "/v1/webhooks/whep_1", "", 401, UNAUTHORIZED),
                new Refused("POST", "/v1/webhooks/whep_1/test", "", 401, UNAUTHORIZED),
                new Refused("GET", EVENTS, "", 401, UNAUTHORIZED),
                new Refused("POST", EVENTS, "{", 401, UNAUTHORIZED),
                new Refused("POST", BATCH, "{}", 401, UNAUTHORIZED),
                new Refused("GET", "/v1/deliveries/dlv_1", "", 401, UNAUTHORIZED),
                new Refused("GET", "/v1/accounts", "", 401, UNAUTHORIZED),
                new Refused("POST", "/v1/accounts", "{}", 401, UNAUTHORIZED));
    }

    private static Stream<Refused> endpoints() {
        return Stream.of(
                endpoint("", 400, ""),
                endpoint("{", 400, ""),
                endpoint("[]", 400, ""),
                endpoint("{} {}", 400, ""),
                endpoint("{\"url\":\"https://a.example/\",\"url\":\"https://b.example/\"}", 400, ""),
                endpoint("{\"enabled_events\":[\"*\"]}", 400, "{\"error\":\"url is required\"}"),
                endpoint("{\"url\":null,\"enabled_events\":[\"*\"]}", 400, "{\"error\":\"url is required\"}"),
                endpoint(withUrl("http://example.com/"), 400, NEEDS_HTTPS),
                endpoint(withUrl("ftp://example.com/"), 400, NEEDS_HTTPS),
                endpoint(withUrl("https://10.0.0.1/"), 400, ""),
                endpoint(withUrl("https://user:pw@example.com/"), 400, ""),
                endpoint(withUrl("https://example.com:22/"), 400, ""),
                endpoint(withUrl("https:///x"), 400, ""),
                endpoint("{\"url\":\"https://example.com/\"}", 400, "{\"error\":\"enabled_events is required\"}"),
                endpoint(withEvents("[]"), 400, "{\"error\":\"enabled_events is required\"}"),
                endpoint(withEvents("[\"*.sent\"]"), 400, invalidPattern("*.sent")),
                endpoint(withEvents("[\"send.*.x\"]"), 400, invalidPattern("send.*.x")),
                endpoint(withEvents("[\"sen*\"]"), 400, invalidPattern("sen*")),
                endpoint(withEvents("[7]"), 400, invalidPattern("7")),
                endpoint(withEvents("\"*\""), 400, ""),
                endpoint("{\"url\":\"https://example.com/\",\"enabled_events\":[\"*\"],\"colour\":1}", 400, ""),
                endpoint("{\"url\":\"https://example.com/\",\"enabled_events\":[\"*\"],\"description\":1}", 400, ""));
    }

    private static Refused endpoint(String body, int status, String answer) {
        return new Refused("POST", WEBHOOKS, body, status, answer);
    }

    private static String withUrl(String url) {
        return "{\"url\":\"" + url + "\",\"enabled_events\":[\"*\"]}";
    }

    private static String withEvents(String events) {
        return "{\"url\":\"https://example.com/\",\"enabled_events\":" + events + "}";
    }

    private static String invalidPattern(String pattern) {
        return "{\"error\":\"enabled_events contains an invalid pattern: " + pattern + "\"}";
    }

    private static Stream<Refused> events() {
        return Stream.of(
                        "",
                        "null",
                        "{}",
                        "{\"type\":\"a.b\"}",
                        "{\"data\":1}",
                        "{\"type\":7,\"data\":1}",
                        "{\"type\":\"\",\"data\":1}",
                        "{\"type\":\"a b\",\"data\":1}",
                        "{\"type\":\"a.*\",\"data\":1}",
                        "{\"type\":\"a.b\",\"data\":1,\"data\":2}",
                        "{\"type\":\"a.b\",\"data\":{\"x\":1,\"x\":2}}",
                        "{\"type\":\"a.b\",\"data\":\"\\ud800\"}",
                        "{\"type\":\"a.b\",\"data\":01}",
                        "{\"type\":\"a.b\",\"data\":1} x",
                        "{\"type\":\"a.b\",\"data\":1,\"colour\":1}",
                        "{\"type\":\"a.b\",\"data\":1,\"ordering_key\":\"x\"}",
                        "{\"type\":\"a.b\",\"data\":1,\"livemode\":\"yes\"}",
                        "{\"type\":\"a.b\",\"data\":1,\"eventId\":\"1\"}",
                        "{\"type\":\"a.b\",\"data\":1,\"deliver_at\":\"now\"}",
                        "{\"type\":\"a.b\",\"data\":" + "[".repeat(100_000) + "}")
                .map(body -> new Refused("POST", EVENTS, body, 400, ""));
    }

    private static Stream<Refused> batches() {
        return Stream.of(
                        "{}",
                        "[]",
                        "{\"events\":{}}",
                        "{\"events\":[]}",
                        "{\"events\":[{\"type\":\"a.b\",\"data\":1},{\"type\":\"a.b\"}]}",
                        "{\"events\":[" + "{\"type\":\"a.b\",\"data\":1},".repeat(1000)
                                + "{\"type\":\"a.b\",\"data\":1}]}")
                .map(body -> new Refused("POST", BATCH, body, 400, ""));
    }

    private static Stream<Refused> routes() {
        return Stream.of(
                new Refused("GET", "/v1/nothing", "", 404, ""),
                new Refused("GET", "/nothing", "", 404, ""),
                new Refused("POST", "/v1/webhooks/whep_1/recover", "{}", 404, ""),
                new Refused("GET", "/v1/jobs/job_1", "", 404, ""),
                new Refused("GET", "/v1/event-types", "", 404, ""),
                new Refused("PUT", WEBHOOKS, "{}", 405, ""),
                new Refused("DELETE", EVENTS, "", 405, ""),
                new Refused("GET", "/v1/events?limit=101", "", 400, ""),
                new Refused("GET", "/v1/events?cursor=x", "", 400, ""),
                new Refused("GET", "/v1/events?limit=x", "", 400, ""));
    }
}
