package org.webhooks.it.openapi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a body is what an example shows: the same keys in the same order, values of the same types, and most the same. */
final class Likeness {
    /** Ids, moments, secrets and what depends on the receiver: the types are those of the example, the values are not. */
    private static final Set<String> OWN_VALUES = Set.of(
            "id",
            "eventId",
            "endpoint_id",
            "createdAt",
            "updatedAt",
            "lastTriggeredAt",
            "created_at",
            "updated_at",
            "last_delivery_at",
            "next_attempt_at",
            "at",
            "since",
            "until",
            "finished_at",
            "total",
            "done",
            "redelivered",
            "duration_ms",
            "hour",
            "p50",
            "p90",
            "p95",
            "p99",
            "response_body",
            "key",
            "secret",
            "secretKey",
            "plain_secret",
            "signing_secret");

    /** Headers of calls, which an example shortens, and whether more follows: the schema alone says what these are. */
    private static final Set<String> LEFT_TO_THE_SCHEMA =
            Set.of("request_headers", "response_headers", "nextCursor", "hasMore");

    private Likeness() {}

    static void assertLike(JsonNode example, JsonNode actual) {
        assertLike("", "", example, actual);
    }

    private static void assertLike(String place, String name, JsonNode example, JsonNode actual) {
        if (LEFT_TO_THE_SCHEMA.contains(name)) {
            return;
        }
        assertThat(actual.getNodeType()).as(place).isEqualTo(example.getNodeType());
        assertThat(actual.isIntegralNumber()).as(place).isEqualTo(example.isIntegralNumber());
        if (example.isObject()) {
            assertThat(names(actual)).as(place).isEqualTo(names(example));
            names(example).forEach(each -> assertLike(place + "/" + each, each, example.get(each), actual.get(each)));
        } else if (example.isArray()) {
            assertThat(actual.size()).as(place).isEqualTo(example.size());
            for (int i = 0; i < example.size(); i++) {
                assertLike(place + "/" + i, "", example.get(i), actual.get(i));
            }
        } else if (!OWN_VALUES.contains(name)) {
            assertThat(actual).as(place).isEqualTo(example);
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
