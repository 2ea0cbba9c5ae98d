package org.webhooks.it.dialect.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.webhooks.it.dialect.wire.Dialect;

/** Ids are 24 hexadecimal digits; a refusal is a sentence in {@code error}; null is never a value. */
final class DeveloperSurface implements Surface {
    private static final String WEBHOOKS = Dialect.DEVELOPER.path();
    private static final String WEBHOOK = WEBHOOKS + "/{id}";
    private static final String GOOD = "{\"url\":\"https://example.com/\",\"events\":[\"escrow.updated\"]}";
    private static final Route CREATE = new Route("POST", WEBHOOKS, GOOD);
    private static final Route CHANGE = new Route("PUT", WEBHOOK, GOOD);

    @Override
    public Dialect dialect() {
        return Dialect.DEVELOPER;
    }

    @Override
    public List<String> keyKinds() {
        return List.of("developer");
    }

    @Override
    public List<Route> routes() {
        return List.of(
                CREATE,
                new Route("GET", WEBHOOKS, ""),
                new Route("GET", WEBHOOK, ""),
                CHANGE,
                new Route("POST", WEBHOOK + "/regenerate-secret", ""),
                new Route("DELETE", WEBHOOK, ""));
    }

    @Override
    public List<Route> noRoutes() {
        return List.of(
                new Route("PUT", WEBHOOKS, GOOD),
                new Route("PATCH", WEBHOOKS, GOOD),
                new Route("DELETE", WEBHOOKS, ""),
                new Route("POST", WEBHOOK, GOOD),
                new Route("PATCH", WEBHOOK, GOOD),
                new Route("GET", WEBHOOK + "/regenerate-secret", ""),
                new Route("PUT", WEBHOOK + "/regenerate-secret", "{}"),
                new Route("DELETE", WEBHOOK + "/regenerate-secret", ""));
    }

    @Override
    public List<String> strangeIds() {
        return List.of(
                "507f1f77bcf86cd799439099",
                "0".repeat(24),
                "f".repeat(24),
                "g".repeat(24),
                "507f1f77bcf86cd79943909",
                "507f1f77bcf86cd7994390990",
                "whep_1001",
                "1001",
                "550e8400-e29b-41d4-a716-446655440099",
                "null",
                "undefined",
                "%20",
                "%00",
                "%D9%A1".repeat(24),
                "a".repeat(1000));
    }

    @Override
    public Said unknownKey() {
        return Said.exactly(401, "{\"error\":\"Unauthorized\",\"message\":\"Invalid or missing developer token\"}");
    }

    @Override
    public Said unknownId() {
        return Said.exactly(404, "{\"error\":\"Webhook not found\"}");
    }

    @Override
    public Said malformedJson() {
        return Said.exactly(400, "{\"error\":\"Bad Request\",\"message\":\"Invalid request parameters\"}");
    }

    @Override
    public Said refused(int status) {
        return new Said(status, answer -> assertThat(answer.body()).matches("\\{\"error\":\"[^\"]+\".*}"));
    }

    private static Said invalidUrl() {
        return Said.exactly(400, "{\"error\":\"Invalid URL format\"}");
    }

    private static Said invalidEvents() {
        return new Said(
                400,
                answer -> assertThat(answer.body())
                        .matches("\\{\"error\":\"Invalid event types\",\"details\":\\{\"events\":\"[^\"]+\"}}"));
    }

    @Override
    public Faults faults() {
        Said urlRequired = Said.exactly(400, "{\"error\":\"URL is required\"}");
        String tooMany = IntStream.range(0, 1000)
                .mapToObj(i -> "\"escrow.updated\"")
                .toList()
                .toString();
        Faults faults = new Faults()
                .missing("url is required", CREATE, "url", urlRequired)
                .whole("url is required", CREATE, "{}", urlRequired)
                .each("isActive is a boolean", CHANGE, "isActive", Values.NOT_FLAGS, refused(400))
                .whole("url is judged before events", CREATE, "{\"url\":\"not-a-url\",\"events\":[]}", invalidUrl());
        for (Route route : List.of(CREATE, CHANGE)) {
            faults.each("url is a string", route, "url", Values.NOT_TEXTS, urlRequired)
                    .each("url is an http or https URL", route, "url", Values.NOT_URLS, invalidUrl())
                    .each("url has at most 2048 characters", route, "url", List.of(Values.LONG_URL), refused(400))
                    .each("url may be called", route, "url", Values.FORBIDDEN_URLS, refused(400))
                    .each("events is an array", route, "events", Values.NOT_ARRAYS, invalidEvents())
                    .each("events is not empty", route, "events", List.of("[]"), invalidEvents())
                    .each("events are of the ten there are", route, "events", Values.NOT_EVENTS, invalidEvents())
                    .each(
                            "one bad event among good ones is bad",
                            route,
                            "events",
                            List.of("[\"escrow.updated\",\"escrow.nope\"]", "[\"escrow.nope\",\"escrow.updated\"]"),
                            invalidEvents())
                    .each("events are not too many", route, "events", List.of(tooMany), invalidEvents());
        }
        return faults;
    }
}
