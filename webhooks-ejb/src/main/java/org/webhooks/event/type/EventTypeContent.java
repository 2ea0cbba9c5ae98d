package org.webhooks.event.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.webhooks.json.CanonicalJson;

/**
 * What is said of an event type.
 *
 * @param schema JSON Schema 2020-12 as JSON text; null lets its events have any data
 * @param example of the data, as JSON text; null is none
 */
public record EventTypeContent(
        String description,
        @Nullable String schema,
        @Nullable String example,
        Audience audience) {

    EventTypeContent canonical() {
        return new EventTypeContent(description, canonical(schema), canonical(example), audience);
    }

    private static @Nullable String canonical(@Nullable String json) {
        return json == null ? null : CanonicalJson.of(json.getBytes(UTF_8));
    }
}
