package org.webhooks.event.type.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.webhooks.event.type.schema.tree.InvalidSchema;

/** The rule for what an event type says of its data. */
public final class SchemaRule {
    /** Of a schema and of an example, in canonical JSON. */
    public static final int MAX_BYTES = 64 * 1024;

    private static final Violation TOO_LONG = new Violation("", "must not be longer than " + MAX_BYTES + " bytes");

    private SchemaRule() {}

    /**
     * What is wrong with a schema, or with an example by it, in a sentence that names the place; empty where nothing is.
     *
     * @param schema canonical JSON, null where there is none
     * @param example canonical JSON, null where there is none
     */
    public static Optional<String> objection(@Nullable String schema, @Nullable String example) {
        if (example != null && bytes(example) > MAX_BYTES) {
            return Optional.of("example is invalid " + TOO_LONG.sentence());
        }
        if (schema == null) {
            return Optional.empty();
        }
        try {
            DataSchema judged = judged(schema);
            return Optional.ofNullable(example)
                    .flatMap(judged::violation)
                    .map(violation -> "example is invalid " + violation.sentence());
        } catch (InvalidSchema invalid) {
            return Optional.of("schema is invalid " + new Violation(invalid.pointer(), invalid.why()).sentence());
        }
    }

    private static DataSchema judged(String schema) {
        if (bytes(schema) > MAX_BYTES) {
            throw new InvalidSchema(TOO_LONG.pointer(), TOO_LONG.rule());
        }
        SchemaCompiler.judgeByMetaSchema(schema);
        return DataSchema.of(schema);
    }

    private static int bytes(String json) {
        return json.getBytes(UTF_8).length;
    }
}
