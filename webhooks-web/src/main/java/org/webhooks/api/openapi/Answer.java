package org.webhooks.api.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonWriter;

/**
 * One answer to an operation, with an example of its body.
 *
 * @param exampleName tells it from other answers of the same status
 * @param schema of the body; null where there is none
 * @param example of the body; null where there is none
 * @param headers what matters beside Content-Type
 */
public record Answer(
        int status,
        String description,
        String exampleName,
        @Nullable Schema schema,
        @Nullable String example,
        Map<String, Schema> headers) {
    private static final String ONLY_ONE = "example";

    /** An answer with a body, that was written by what writes the real ones. */
    public static Answer of(int status, String description, Schema schema, JsonWriter example) {
        return new Answer(status, description, ONLY_ONE, schema, example.toString(), Map.of());
    }

    public static Answer withoutBody(int status, String description) {
        return new Answer(status, description, ONLY_ONE, null, null, Map.of());
    }

    /** The same answer as one of several of its status. */
    public Answer named(String newName) {
        return new Answer(status, description, newName, schema, example, headers);
    }

    public Answer with(String header, Schema itsSchema) {
        Map<String, Schema> more = new LinkedHashMap<>(headers);
        more.put(header, itsSchema);
        return new Answer(status, description, exampleName, schema, example, more);
    }
}
