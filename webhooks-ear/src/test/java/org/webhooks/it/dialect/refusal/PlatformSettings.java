package org.webhooks.it.dialect.refusal;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.webhooks.it.dialect.refusal.Surface.Route;

/** What can be set for the calls of one endpoint, broken rule by rule. */
final class PlatformSettings {
    private static final List<String> NUMBERS = List.of("0", "-1", "1.5", "\"5\"", "true", "[]", "{}", "1e12");

    private PlatformSettings() {}

    static void addTo(Faults faults, Route change, Said refused) {
        faults.each("timeout_ms is from 1000 to 30000", change, "timeout_ms", NUMBERS, refused)
                .each("timeout_ms has bounds", change, "timeout_ms", List.of("999", "30001"), refused)
                .each("rate_limit is a number", change, "rate_limit", NUMBERS, refused)
                .each("rate_limit is at most 10000", change, "rate_limit", List.of("10001"), refused)
                .each("max_in_flight is a number", change, "max_in_flight", NUMBERS, refused)
                .each("max_in_flight is at most 1000", change, "max_in_flight", List.of("1001"), refused)
                .each("ordered is a boolean", change, "ordered", List.of("0", "\"true\"", "[]", "{}"), refused)
                .each("format is known", change, "format", List.of("\"\"", "\"CloudEvents\"", "1", "[]"), refused)
                .each("filter has pointers and operators", change, "filter", filters(), refused)
                .each("signature is known", change, "signature", List.of("\"\"", "\"v2\"", "1", "[\"v1\"]"), refused)
                .each("retry_schedule has durations", change, "retry_schedule", schedules(), refused)
                .each("headers are strings by name", change, "headers", headers(), refused);
    }

    private static List<String> filters() {
        return List.of(
                "[]",
                "{}",
                "7",
                "\"/a\"",
                "{\"a\":1}",
                "{\"/a~2\":1}",
                "{\"/a\":[]}",
                "{\"/a\":{}}",
                "{\"/a\":{\"matches\":\"x\"}}",
                "{\"/a\":{\"gt\":\"1\"}}",
                "{\"/a\":{\"in\":[]}}",
                "{\"/a\":{\"in\":[{}]}}",
                "{\"/a\":{\"prefix\":\"\"}}",
                "{\"/a\":{\"exists\":1}}",
                "{\"/a\":{\"not\":{\"not\":{\"not\":{\"not\":1}}}}}",
                "{\"/a\":\"" + "x".repeat(16 * 1024) + "\"}",
                IntStream.range(0, 21).mapToObj(i -> "\"/" + i + "\":1").collect(Collectors.joining(",", "{", "}")));
    }

    private static List<String> schedules() {
        return List.of(
                "[]",
                "{}",
                "\"PT1M\"",
                "60",
                "[60]",
                "[null]",
                "[\"\"]",
                "[\"1m\"]",
                "[\"-PT1S\"]",
                "[\"P7DT1S\"]",
                "[\"P1M\"]",
                "[\"PT99999999999999999999S\"]",
                Collections.nCopies(21, "\"PT1S\"").toString());
    }

    private static List<String> headers() {
        return List.of(
                "[]",
                "\"X-Team: a\"",
                "{\"X-Team\":7}",
                "{\"X-Team\":null}",
                "{\"X-Team\":\"\"}",
                "{\"X-Team\":\"a\\r\\nX-Other: b\"}",
                "{\"X-Team\":\"é\"}",
                "{\"X-Team\":\"\\u0000\"}",
                "{\"\":\"a\"}",
                "{\"X Team\":\"a\"}",
                "{\"X-Team:\":\"a\"}",
                "{\"host\":\"a\"}",
                "{\"CONTENT-type\":\"a\"}",
                "{\"Webhook-Signature\":\"a\"}",
                "{\"x-dodevwebhook-id\":\"a\"}",
                "{\"X-A\":\"a\",\"x-a\":\"b\"}",
                "{\"X-Team\":\"" + "a".repeat(1025) + "\"}",
                IntStream.range(0, 21)
                        .mapToObj(i -> "\"X-" + i + "\":\"a\"")
                        .collect(Collectors.joining(",", "{", "}")));
    }
}
