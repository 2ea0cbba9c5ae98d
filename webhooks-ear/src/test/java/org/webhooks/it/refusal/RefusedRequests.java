package org.webhooks.it.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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
        return Stream.of(endpoints(), events(), batches(), jobs(), routes()).flatMap(each -> each);
    }

    /** Every kind of route, asked by nobody who is known. */
    static Stream<Refused> withoutKey() {
        return Stream.of(
                new Refused("GET", WEBHOOKS, "", 401, UNAUTHORIZED),
                new Refused("POST", WEBHOOKS, "{}", 401, UNAUTHORIZED),
                new Refused("GET", "/v1/webhooks/whep_1", "", 401, UNAUTHORIZED),
                new Refused("POST", "/v1/webhooks/whep_1/test", "", 401, UNAUTHORIZED),
                new Refused("GET", "/v1/webhooks/whep_1/stats", "", 401, UNAUTHORIZED),
                new Refused("GET", EVENTS, "", 401, UNAUTHORIZED),
                new Refused("POST", EVENTS, "{", 401, UNAUTHORIZED),
                new Refused("POST", BATCH, "{}", 401, UNAUTHORIZED),
                new Refused("GET", "/v1/deliveries/dlv_1", "", 401, UNAUTHORIZED),
                new Refused("POST", "/v1/deliveries/redeliver", "{}", 401, UNAUTHORIZED),
                new Refused("GET", "/v1/jobs/job_1", "", 401, UNAUTHORIZED),
                new Refused("GET", "/v1/accounts", "", 401, UNAUTHORIZED),
                new Refused("POST", "/v1/accounts", "{}", 401, UNAUTHORIZED));
    }

    private static Stream<Refused> endpoints() {
        return Stream.of(
                endpoint("", 400, error("url is required")),
                endpoint("{", 400, ""),
                endpoint("[]", 400, invalidJson("JSON must be an object")),
                endpoint("{} {}", 400, ""),
                endpoint(
                        "{\"url\":\"https://a.example/\",\"url\":\"https://b.example/\"}",
                        400,
                        invalidJson("JSON objects must not contain a name twice")),
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
                endpoint(withEvents("\"*\""), 400, error("enabled_events is required")),
                endpoint(
                        "{\"url\":\"https://example.com/\",\"enabled_events\":[\"*\"],\"colour\":1}",
                        400,
                        error("Unknown field: colour")),
                endpoint(
                        "{\"url\":\"https://example.com/\",\"enabled_events\":[\"*\"],\"description\":1}",
                        400,
                        error("description must be a string")));
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
                event("", invalidJson("Malformed JSON near line 1, column 1")),
                event("null", error("The body must be a JSON object")),
                event("{}", error("type is required")),
                event("{\"type\":\"a.b\"}", error("data is required")),
                event("{\"data\":1}", error("type is required")),
                event("{\"type\":7,\"data\":1}", error("type must be a string")),
                event("{\"type\":\"\",\"data\":1}", error("type is required")),
                event("{\"type\":\"a b\",\"data\":1}", error("type is not a valid event type name")),
                event("{\"type\":\"a.*\",\"data\":1}", error("type is not a valid event type name")),
                event("{\"type\":\"a\\u0000\",\"data\":1}", error("type is not a valid event type name")),
                event(with("service", "\"a\\u0000\""), error("service is not a valid service name")),
                event(with("data", "2"), invalidJson("JSON objects must not contain a name twice")),
                event(data("{\"x\":1,\"x\":2}"), invalidJson("JSON objects must not contain a name twice")),
                event(data("\"\\ud800\""), invalidJson("JSON strings must not contain lone surrogates")),
                event(data("01"), ""),
                event(data("1") + " x", ""),
                event(with("colour", "1"), error("Unknown field: colour")),
                event(
                        with("ordering_key", "\"\""),
                        error("ordering_key must have 1 to 255 characters, none of them NUL")),
                event(with("livemode", "\"yes\""), error("livemode must be a boolean")),
                event(with("eventId", "\"1\""), error("eventId must be evt_ followed by a UUID")),
                event(with("deliver_at", "\"now\""), error("deliver_at must be epoch milliseconds")),
                event(with("account", "\"acct_1\\u0000\""), error("account must be an account id")),
                event(data("[".repeat(100_000)), invalidJson("JSON must not be nested deeper than 64 levels")));
    }

    private static Refused event(String body, String answer) {
        return new Refused("POST", EVENTS, body, 400, answer);
    }

    private static String data(String json) {
        return "{\"type\":\"a.b\",\"data\":" + json + "}";
    }

    private static String with(String field, String json) {
        return "{\"type\":\"a.b\",\"data\":1,\"" + field + "\":" + json + "}";
    }

    private static Stream<Refused> batches() {
        String event = data("1");
        String size = error("events must be an array of 1 to 1000 events");
        return Stream.of(
                batch("{}", error("events is required")),
                batch("[]", error("The body must be a JSON object")),
                batch("{\"events\":{}}", size),
                batch("{\"events\":[]}", size),
                batch("{\"events\":[" + event + ",{\"type\":\"a.b\"}]}", error("events[1]: data is required")),
                batch("{\"events\":[" + (event + ",").repeat(1000) + event + "]}", size));
    }

    private static Refused batch(String body, String answer) {
        return new Refused("POST", BATCH, body, 400, answer);
    }

    private static Stream<Refused> routes() {
        String unknown = problem("not_found", "No such route");
        String method = problem("method_not_allowed", "This route does not take this method");
        String cursor = error("cursor is invalid");
        return Stream.of(
                new Refused("GET", "/v1/nothing", "", 404, unknown),
                new Refused("GET", "/nothing", "", 404, unknown),
                new Refused("GET", "/v1/jobs", "", 404, unknown),
                new Refused("GET", "/v1/jobs/job_1", "", 404, problem("not_found", "Job not found")),
                new Refused("PUT", WEBHOOKS, "{}", 405, method),
                new Refused("DELETE", EVENTS, "", 405, method),
                get("/v1/event-types?limit=0", error("limit must be an integer from 1 to 100")),
                get("/v1/event-types?cursor=x", cursor),
                get("/v1/event-types?audience=all", error("audience must be one of public, partner, private")),
                get("/v1/events?limit=101", error("limit must be an integer from 1 to 100")),
                get("/v1/events?limit=x", error("limit must be an integer from 1 to 100")),
                get("/v1/events?cursor=x", cursor),
                get("/v1/events?cursor=" + placeAt("+999999999-01-01T00:00:00Z"), cursor),
                get("/v1/events?cursor=" + placeAt("-1000000-01-01T00:00:00Z"), cursor),
                get("/v1/events?since=999999999999999", error("since must be a time in epoch milliseconds")),
                get("/v1/events?until=-1", error("until must be a time in epoch milliseconds")),
                get("/v1/events?type=a%00b", error("type must not contain U+0000")),
                get("/v1/events?service=%00", error("service must not contain U+0000")),
                get("/v1/events?account=%00", error("account must not contain U+0000")));
    }

    private static Refused get(String path, String answer) {
        return new Refused("GET", path, "", 400, answer);
    }

    private static Stream<Refused> jobs() {
        String moment = error("since must be a time in epoch milliseconds");
        String states = error("states must be a list of failed, missing or both");
        String type = error("type must be an event type");
        return Stream.of(
                recovery("{}", error("since is required")),
                recovery("{\"since\":null}", moment),
                recovery("{\"since\":\"0\"}", moment),
                recovery("{\"since\":-1}", moment),
                recovery("{\"since\":0.5}", moment),
                recovery("{\"since\":1e18}", moment),
                recovery(since0("until", "null"), error("until must be a time in epoch milliseconds")),
                recovery("{\"since\":2,\"until\":2}", error("since must be before until")),
                recovery(since0("states", "[]"), states),
                recovery(since0("states", "\"failed\""), states),
                recovery(since0("states", "[7]"), states),
                recovery(since0("states", "[\"failed\",\"delivered\"]"), states),
                recovery(since0("type", "\"a.b\""), error("Unknown field: type")),
                redelivery("{}", error("since is required")),
                redelivery(since0("state", "\"held\""), error("state must be one of delivered, failed, cancelled")),
                redelivery(since0("state", "\"missing\""), error("state must be one of delivered, failed, cancelled")),
                redelivery(since0("type", "\"a b\""), type),
                redelivery(since0("type", "\"a.*\""), type),
                redelivery(since0("type", "null"), type),
                redelivery(since0("endpoint_id", "7"), error("endpoint_id must be an endpoint id")),
                redelivery(since0("states", "[]"), error("Unknown field: states")));
    }

    private static Refused recovery(String body, String answer) {
        return new Refused("POST", "/v1/webhooks/whep_1/recover", body, 400, answer);
    }

    private static Refused redelivery(String body, String answer) {
        return new Refused("POST", "/v1/deliveries/redeliver", body, 400, answer);
    }

    private static String since0(String field, String json) {
        return "{\"since\":0,\"" + field + "\":" + json + "}";
    }

    private static String placeAt(String moment) {
        String place = moment + " 018f0000-0000-7000-8000-000000000001";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }

    private static String error(String sentence) {
        return "{\"error\":\"" + sentence + "\"}";
    }

    private static String invalidJson(String sentence) {
        return problem("invalid_json", sentence);
    }

    private static String problem(String code, String sentence) {
        return "{\"error\":\"" + code + "\",\"message\":\"" + sentence + "\"}";
    }
}
