package org.webhooks.event.type.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbstractJsonValidator;
import com.networknt.schema.AbstractKeyword;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonValidator;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.ValidationContext;
import com.networknt.schema.ValidationMessage;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A keyword that is put into every subschema before it is compiled. It asserts nothing, but counts: what the library
 * builds, which is anew for each path of references, and what a check does.
 */
final class StepKeyword extends AbstractKeyword {
    static final String NAME = "org.webhooks.step";

    /** Of a schema that no data has been held against. */
    static final int MOST_AT_FIRST = 2_500;

    /** Whatever has been built before, the data at hand may need as much again. */
    private static final int MOST_BUILT = 2 * MOST_AT_FIRST;

    /** In a step: an instruction of a pattern, tried at one character. */
    private static final int TRIES_IN_A_STEP = 32;

    /** Of a pattern, which take about as much as a subschema. */
    private static final int INSTRUCTIONS_IN_A_SUBSCHEMA = 10;

    private final AtomicInteger built = new AtomicInteger();

    StepKeyword() {
        super(NAME);
    }

    /** What the library has built and keeps, in subschemas of about a kilobyte. */
    int built() {
        return built.get();
    }

    @Override
    public JsonValidator newValidator(
            SchemaLocation location,
            JsonNodePath path,
            JsonNode value,
            JsonSchema subschema,
            ValidationContext context) {
        if (built.addAndGet(1 + value.intValue() / INSTRUCTIONS_IN_A_SUBSCHEMA) > MOST_BUILT) {
            throw new Steps.TooCostly();
        }
        return new Counter(location, path, this, value, subschema.getSchemaNode());
    }

    private static final class Counter extends AbstractJsonValidator {
        private final int always;
        private final int forEachMember;
        private final int instructions;
        private final boolean compares;
        private final boolean comparesItems;

        Counter(SchemaLocation location, JsonNodePath path, StepKeyword keyword, JsonNode value, JsonNode subschema) {
            super(location, path, keyword, value);
            int members = 0;
            for (JsonNode each : subschema) {
                members += 1 + each.size();
            }
            always = members;
            forEachMember = 1 + subschema.path("patternProperties").size();
            instructions = value.intValue();
            compares = subschema.has("enum") || subschema.has("const") || subschema.has("uniqueItems");
            comparesItems = subschema.path("uniqueItems").booleanValue();
        }

        @Override
        public Set<ValidationMessage> validate(
                ExecutionContext check, JsonNode node, JsonNode root, JsonNodePath location) {
            Steps steps = Steps.of(check);
            steps.take(always + (long) forEachMember * node.size());
            if (instructions > 0) {
                steps.take(characters(node) * instructions / TRIES_IN_A_STEP);
            }
            if (compares) {
                steps.takeForAllOf(node);
            }
            if (comparesItems && node.isArray()) {
                steps.takeForComparisonsOf(node);
            }
            return Set.of();
        }

        /** Of what patterns are matched against: a text, or the names of members. */
        private static long characters(JsonNode node) {
            long characters = node.isTextual() ? node.textValue().length() : 0;
            for (var names = node.fieldNames(); names.hasNext(); ) {
                characters += names.next().length();
            }
            return characters;
        }
    }
}
