package org.webhooks.event.type.schema.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * All subschemas of a schema, none of which refers to anything outside of it. Its {@code $id} is a name that nobody asks
 * for; what would make another resource of a part of it, or choose by what was evaluated before, is not taken.
 */
public final class SchemaTree {
    private static final int MOST_SUBSCHEMAS = 2_000;
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Set<String> NOT_TAKEN = Set.of("$dynamicRef", "$dynamicAnchor", "$vocabulary");

    private final JsonNode root;
    private final Map<String, Subschema> byPointer = new LinkedHashMap<>();

    private SchemaTree(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads and judges a schema.
     *
     * @throws InvalidSchema where it is not taken
     */
    public static SchemaTree of(JsonNode root) {
        SchemaTree tree = new SchemaTree(root);
        Deque<Subschema> open = new ArrayDeque<>();
        open.add(new Subschema("", root));
        while (!open.isEmpty()) {
            Subschema each = open.remove();
            if (tree.byPointer.size() == MOST_SUBSCHEMAS) {
                throw new InvalidSchema("", "must not have more than " + MOST_SUBSCHEMAS + " subschemas");
            }
            tree.byPointer.put(each.pointer(), each);
            judge(each);
            open.addAll(each.children());
        }
        References.of(tree.byPointer).judge();
        return tree;
    }

    /** The schema under no name, and with one more keyword in each part of it. */
    public JsonNode with(String keyword) {
        for (Subschema each : byPointer.values()) {
            if (each.node() instanceof ObjectNode object) {
                object.put(keyword, true);
            }
        }
        if (root instanceof ObjectNode object) {
            object.remove("$id");
        }
        return root;
    }

    private static void judge(Subschema schema) {
        JsonNode node = schema.node();
        for (String keyword : NOT_TAKEN) {
            if (node.has(keyword)) {
                throw new InvalidSchema(schema.pointerTo(keyword), keyword + " is not supported");
            }
        }
        boolean isRoot = schema.pointer().isEmpty();
        if (node.has("$id") && !isRoot) {
            throw new InvalidSchema(schema.pointerTo("$id"), "only the root may have an $id");
        }
        String dialect = node.path("$schema").asText(DIALECT);
        if (!dialect.equals(DIALECT) && !dialect.equals(DIALECT + "#")) {
            throw new InvalidSchema(schema.pointerTo("$schema"), "must be " + DIALECT);
        }
        judgePattern(schema.pointerTo("pattern"), node.path("pattern"));
        Subschema patterns = new Subschema(schema.pointerTo("patternProperties"), node.path("patternProperties"));
        patterns.node().fieldNames().forEachRemaining(name -> compile(patterns.pointerTo(name), name));
    }

    private static void judgePattern(String pointer, JsonNode pattern) {
        if (pattern.isTextual()) {
            compile(pointer, pattern.textValue());
        }
    }

    private static void compile(String pointer, String pattern) {
        try {
            LinearPattern.of(pattern);
        } catch (PatternSyntaxException notLinear) {
            throw new InvalidSchema(
                    pointer, "is no regular expression that can be matched in linear time (RE2 syntax)");
        }
    }
}
