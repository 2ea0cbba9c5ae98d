package org.webhooks.endpoint.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.webhooks.json.JsonCursor;
import org.webhooks.json.StrictJson;

/** The data of one event, parsed when the first filter looks at it, and once for all of them. For one thread. */
public final class EventData {
    private final @Nullable String json;
    private @Nullable Object root;

    /**
     * Takes the data as it is.
     *
     * @param json canonical; null is allowed where there is no filter to look at it
     */
    public EventData(@Nullable String json) {
        this.json = json;
    }

    boolean isParsed() {
        return root != null;
    }

    Object root() {
        Object known = root;
        if (known == null) {
            if (json == null) {
                throw new IllegalStateException("A filter looks at data that nobody has read");
            }
            try (JsonCursor cursor = new JsonCursor(json.getBytes(UTF_8), StrictJson.MAX_DEPTH)) {
                known = Values.next(cursor);
            }
            root = known;
        }
        return known;
    }
}
