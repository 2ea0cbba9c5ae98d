package org.webhooks.event.type.schema.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * The keywords that say what a value must be (JSON Schema 2020-12, applicator, unevaluated and validation vocabularies).
 * All others are annotations, also those that the library would evaluate.
 */
final class EvaluatedKeywords {
    /** What a text or a collection may have of; the library keeps them as an int. */
    private static final Set<String> COUNTS = Set.of(
            "maxContains",
            "maxItems",
            "maxLength",
            "maxProperties",
            "minContains",
            "minItems",
            "minLength",
            "minProperties");

    private static final Set<String> OTHERS = Set.of(
            "$anchor",
            "$ref",
            "const",
            "dependentRequired",
            "enum",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "maximum",
            "minimum",
            "multipleOf",
            "pattern",
            "required",
            "type",
            "uniqueItems");

    private static final Set<String> ALL = all();

    private EvaluatedKeywords() {}

    private static Set<String> all() {
        Set<String> all = new HashSet<>(OTHERS);
        all.addAll(COUNTS);
        all.addAll(Subschema.CONTAINERS);
        return Set.copyOf(all);
    }

    /** Removes all other keywords, and lowers counts to what no data reaches either. */
    static void reduce(ObjectNode schema) {
        schema.retain(ALL);
        for (String keyword : COUNTS) {
            JsonNode count = schema.get(keyword);
            if (count != null && count.isIntegralNumber() && !count.canConvertToInt()) {
                schema.put(keyword, Integer.MAX_VALUE);
            }
        }
    }
}
