package org.webhooks.it.dialect.refusal;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.webhooks.it.api.Caller;
import org.webhooks.it.dialect.refusal.Surface.Route;

/** Makes bad requests of all that a dialect offers; each says the rule that it breaks. */
record BadRequests(Surface surface, Cast cast) {
    private static final byte[] NO_BODY = {};
    private static final int TOO_MANY_BYTES = 256 * 1024 + 1;
    private static final String TYPE = "Content-Type";
    private static final String JSON = "application/json";
    private static final List<String> MALFORMED = List.of(
            "{",
            "}",
            "null",
            "true",
            "7",
            "\"text\"",
            "[]",
            "{} {}",
            "{\"url\":}",
            "{\"url\":\"https://example.com/\",}",
            "{'url':'https://example.com/'}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":\"\\ud800\"}",
            "{\"a\":01}",
            "{\"a\":NaN}",
            "// comment\n{}",
            "\uFEFF{}",
            "{\"a\":" + "[".repeat(100_000));

    Stream<BadRequest> all() {
        return Stream.of(strangeKeys(), strangeIds(), malformedBodies(), sizesAndTypes(), noRoutes(), faults())
                .flatMap(each -> each);
    }

    private Stream<BadRequest> strangeKeys() {
        return surface.routes().stream()
                .flatMap(route -> cast.strangeKeys().entrySet().stream()
                        .map(key -> request(
                                key.getKey() + " is unknown, whatever is asked",
                                new Caller(cast.caller().server(), key.getValue()),
                                route,
                                cast.endpoint().id(),
                                route.body(),
                                surface.unknownKey())));
    }

    private Stream<BadRequest> strangeIds() {
        return surface.routes().stream()
                .filter(Route::isAboutOne)
                .flatMap(route -> cast.strangers().entrySet().stream()
                        .map(id -> request(
                                id.getKey() + " is nobody's",
                                cast.caller(),
                                route,
                                id.getValue(),
                                route.body(),
                                surface.unknownId())));
    }

    private Stream<BadRequest> malformedBodies() {
        return readers()
                .flatMap(route -> Stream.concat(
                                MALFORMED.stream().map(body -> body.getBytes(UTF_8)),
                                Stream.of(
                                        "{}".getBytes(UTF_16),
                                        new byte[] {'{', '"', (byte) 0xc3, '(', '"', ':', '1', '}'}))
                        .map(body -> BadRequest.of(
                                "a body is one JSON object in UTF-8, without repeated names",
                                cast.caller(),
                                route.method(),
                                route.pathTo(cast.endpoint().id()),
                                Map.of(TYPE, JSON),
                                body,
                                surface.malformedJson())));
    }

    private Stream<BadRequest> sizesAndTypes() {
        return readers()
                .flatMap(route -> Stream.of(
                        BadRequest.of(
                                "a body has at most 256 KiB",
                                cast.caller(),
                                route.method(),
                                route.pathTo(cast.endpoint().id()),
                                Map.of(TYPE, JSON),
                                " ".repeat(TOO_MANY_BYTES).getBytes(UTF_8),
                                surface.refused(413)),
                        typed(route, "text/plain"),
                        typed(route, "application/x-www-form-urlencoded"),
                        typed(route, "application/json; charset=iso-8859-1"),
                        typed(route, "text/json"),
                        typed(route, "nonsense"),
                        typed(route, "application/json;q"),
                        typed(route, "*/*"),
                        refusedType(
                                "what can't be read of Accept and Accept-Language is passed over",
                                route,
                                Map.of(
                                        TYPE,
                                        "text/plain",
                                        "Accept",
                                        "nonsense, application/json;q=abc",
                                        "Accept-Language",
                                        "-, ar;q=abc"))));
    }

    private BadRequest typed(Route route, String type) {
        return refusedType("a body is JSON, not " + type, route, Map.of(TYPE, type));
    }

    private BadRequest refusedType(String rule, Route route, Map<String, String> headers) {
        return BadRequest.of(
                rule,
                cast.caller(),
                route.method(),
                route.pathTo(cast.endpoint().id()),
                headers,
                route.body().getBytes(UTF_8),
                surface.refused(415));
    }

    private Stream<Route> readers() {
        return surface.routes().stream().filter(Route::readsBody);
    }

    private Stream<BadRequest> noRoutes() {
        return surface.noRoutes().stream()
                .map(route -> request(
                        "a method that is not offered",
                        cast.caller(),
                        route,
                        cast.endpoint().id(),
                        route.body(),
                        surface.refused(405)));
    }

    private Stream<BadRequest> faults() {
        return surface.faults().all().stream()
                .map(fault -> request(
                        fault.rule(),
                        cast.caller(),
                        fault.route(),
                        cast.endpoint().id(),
                        fault.body(),
                        fault.said()));
    }

    private static BadRequest request(String rule, Caller caller, Route route, String id, String body, Said said) {
        Map<String, String> headers = body.isEmpty() ? Map.of() : Map.of(TYPE, JSON);
        byte[] bytes = body.isEmpty() ? NO_BODY : body.getBytes(UTF_8);
        return BadRequest.of(rule, caller, route.method(), route.pathTo(id), headers, bytes, said);
    }
}
