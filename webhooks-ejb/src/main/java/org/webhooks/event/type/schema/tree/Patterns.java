package org.webhooks.event.type.schema.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.PatternSyntaxException;
import java.util.Iterator;

/** The regular expressions of one schema: what they are compiled to is bounded for all of them together. */
final class Patterns {
    private static final int MOST_INSTRUCTIONS = 20_000;

    private int instructions;

    /**
     * Compiles the expressions of a subschema.
     *
     * @return to how many instructions
     * @throws InvalidSchema where one can't be matched in linear time, or is too large
     */
    int instructionsOf(Subschema schema) {
        int before = instructions;
        JsonNode pattern = schema.node().path("pattern");
        if (pattern.isTextual()) {
            add(schema.pointerTo("pattern"), pattern.textValue());
        }
        Subschema byName = new Subschema(
                schema.pointerTo("patternProperties"), schema.node().path("patternProperties"));
        for (Iterator<String> names = byName.node().fieldNames(); names.hasNext(); ) {
            String name = names.next();
            add(byName.pointerTo(name), name);
        }
        return instructions - before;
    }

    private void add(String pointer, String expression) {
        try {
            instructions += LinearPattern.of(expression).instructions();
        } catch (PatternSyntaxException notLinear) {
            throw new InvalidSchema(
                    pointer,
                    "is no regular expression that can be matched in linear time (RE2 syntax): "
                            + notLinear.getDescription());
        }
        if (instructions > MOST_INSTRUCTIONS) {
            throw new InvalidSchema(
                    pointer, "all patterns together compile to more than " + MOST_INSTRUCTIONS + " instructions");
        }
    }
}
