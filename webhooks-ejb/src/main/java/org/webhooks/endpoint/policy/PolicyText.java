package org.webhooks.endpoint.policy;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of a policy as texts for one column each, a line for each entry. Nothing chosen is null. */
final class PolicyText {
    private static final String NAME_END = ": ";

    private PolicyText() {}

    static @Nullable String ofSchedule(List<Duration> schedule) {
        return schedule.isEmpty()
                ? null
                : schedule.stream().map(Duration::toString).collect(joining("\n"));
    }

    static List<Duration> schedule(@Nullable String text) {
        return text == null ? List.of() : text.lines().map(Duration::parse).toList();
    }

    static @Nullable String ofHeaders(Map<String, String> headers) {
        return headers.isEmpty()
                ? null
                : headers.entrySet().stream()
                        .map(header -> header.getKey() + NAME_END + header.getValue())
                        .collect(joining("\n"));
    }

    static Map<String, String> headers(@Nullable String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (text != null) {
            text.lines().forEach(line -> {
                int nameEnd = line.indexOf(NAME_END);
                headers.put(line.substring(0, nameEnd), line.substring(nameEnd + NAME_END.length()));
            });
        }
        return headers;
    }
}
