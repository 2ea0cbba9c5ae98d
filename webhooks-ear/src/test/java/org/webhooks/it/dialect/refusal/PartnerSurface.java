package org.webhooks.it.dialect.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.webhooks.it.dialect.wire.Dialect;

/** Ids are UUIDs; invalid fields are told all at once, in an array in the order of the fields. */
final class PartnerSurface implements Surface {
    private static final String WEBHOOKS = Dialect.PARTNER.path();
    private static final String WEBHOOK = WEBHOOKS + "/{id}";
    private static final String GOOD = "{\"url\":\"https://example.com/\",\"events\":[\"order.created\"]}";
    private static final Route CREATE = new Route("POST", WEBHOOKS, GOOD);
    private static final Route CHANGE = new Route("PATCH", WEBHOOK, GOOD);

    private static final String NOT_A_URL = "url must be a URL address";
    private static final String EMPTY = "events should not be empty";
    private static final String NOT_AN_ARRAY = "events must be an array";
    private static final String NOT_AN_EVENT = "each value in events must be one of the following values:"
            + " order.created, order.status_changed, order.cancelled, offer.updated";

    @Override
    public Dialect dialect() {
        return Dialect.PARTNER;
    }

    @Override
    public List<String> keyKinds() {
        return List.of("personal", "branch", "public");
    }

    @Override
    public List<Route> routes() {
        return List.of(
                CREATE,
                new Route("GET", WEBHOOKS, ""),
                new Route("GET", WEBHOOK, ""),
                CHANGE,
                new Route("DELETE", WEBHOOK, ""));
    }

    @Override
    public List<Route> noRoutes() {
        return List.of(
                new Route("PUT", WEBHOOKS, GOOD),
                new Route("PATCH", WEBHOOKS, GOOD),
                new Route("DELETE", WEBHOOKS, ""),
                new Route("POST", WEBHOOK, GOOD),
                new Route("PUT", WEBHOOK, GOOD));
    }

    @Override
    public List<String> strangeIds() {
        return List.of(
                "550e8400-e29b-41d4-a716-446655440099",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "550e8400e29b41d4a716446655440099",
                "550e8400-e29b-41d4-a716-44665544009",
                "{550e8400-e29b-41d4-a716-446655440099}".replace("{", "%7B").replace("}", "%7D"),
                "1-1-1-1-1",
                "whep_1001",
                "1001",
                "507f1f77bcf86cd799439099",
                "null",
                "%20",
                "%00",
                "-".repeat(36),
                "a".repeat(1000));
    }

    @Override
    public Said unknownKey() {
        return Said.exactly(401, "{\"statusCode\":401,\"message\":\"Invalid or revoked API key\"}");
    }

    @Override
    public Said unknownId() {
        return Said.exactly(404, "{\"statusCode\":404,\"errors\":{\"webhook\":\"notFound\"}}");
    }

    @Override
    public Said malformedJson() {
        return refused(400);
    }

    @Override
    public Said refused(int status) {
        return new Said(
                status, answer -> assertThat(answer.body()).startsWith("{\"statusCode\":" + status + ",\"message\":"));
    }

    private static Said invalid(List<String> sentences) {
        return Said.exactly(
                400,
                "{\"statusCode\":400,\"message\":"
                        + Json.createArrayBuilder(sentences).build() + ",\"error\":\"Bad Request\"}");
    }

    private static Said invalid(String... sentences) {
        return invalid(List.of(sentences));
    }

    /** Some sentences, among which this is. */
    private Said mentioning(String sentence) {
        return refused(400)
                .and(answer -> assertThat(answer.json().getJsonArray("message").getValuesAs(text -> text.toString()))
                        .contains(Json.createValue(sentence).toString()));
    }

    @Override
    public Faults faults() {
        Faults faults = new Faults()
                .missing("url is required", CREATE, "url", invalid(NOT_A_URL))
                .missing("events is required", CREATE, "events", mentioning(EMPTY))
                .whole(
                        "both are required",
                        CREATE,
                        "{}",
                        mentioning(NOT_A_URL).and(mentioning(EMPTY).wording()))
                .each("isActive is a boolean", CHANGE, "isActive", Values.NOT_FLAGS, refused(400));
        for (Route route : List.of(CREATE, CHANGE)) {
            faults.each("url is a string", route, "url", Values.NOT_TEXTS, invalid(NOT_A_URL))
                    .each("url is an http or https URL", route, "url", Values.NOT_URLS, invalid(NOT_A_URL))
                    .each("url has at most 2048 characters", route, "url", List.of(Values.LONG_URL), refused(400))
                    .each("url may be called", route, "url", Values.FORBIDDEN_URLS, refused(400))
                    .each("events is an array", route, "events", Values.NOT_ARRAYS, mentioning(NOT_AN_ARRAY))
                    .each("events is not empty", route, "events", List.of("[]"), invalid(EMPTY))
                    .each("events are of the four there are", route, "events", Values.NOT_EVENTS, invalid(NOT_AN_EVENT))
                    .each(
                            "one bad event among good ones is bad",
                            route,
                            "events",
                            List.of("[\"order.created\",\"order.nope\"]", "[null,\"order.created\"]"),
                            invalid(NOT_AN_EVENT));
            addPairs(faults, route);
        }
        return faults;
    }

    /** All that is wrong is told at once, in the order of the fields. */
    private static void addPairs(Faults faults, Route route) {
        Map<String, String> bad = Map.of("[]", EMPTY, "[\"nope\"]", NOT_AN_EVENT, "[7]", NOT_AN_EVENT);
        for (String url : List.of("null", "7", "\"\"", "\"nope\"", "\"ftp://example.com/\"", "[]")) {
            bad.forEach((events, sentence) -> faults.whole(
                    "all faults are told, url's first",
                    route,
                    "{\"events\":" + events + ",\"url\":" + url + "}",
                    invalid(NOT_A_URL, sentence)));
        }
    }
}
