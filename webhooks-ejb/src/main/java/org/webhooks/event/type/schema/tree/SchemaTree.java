package org.webhooks.event.type.schema.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
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
    private static final Set<String> NOT_TAKEN =
            Set.of("$dynamicRef", "$dynamicAnchor", "$recursiveAnchor", "$recursiveRef", "$vocabulary", "dependencies");

    private final JsonNode root;
    private final Map<String, Subschema> byPointer = new LinkedHashMap<>();
    private final Map<String, Integer> instructions = new HashMap<>();

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
        Patterns patterns = new Patterns();
        Deque<Subschema> open = new ArrayDeque<>();
        open.add(new Subschema("", root));
        while (!open.isEmpty()) {
            Subschema each = open.remove();
            if (tree.byPointer.size() == MOST_SUBSCHEMAS) {
                throw new InvalidSchema("", "must not have more than " + MOST_SUBSCHEMAS + " subschemas");
            }
            tree.byPointer.put(each.pointer(), each);
            judge(each);
            tree.instructions.put(each.pointer(), patterns.instructionsOf(each));
            open.addAll(each.children());
        }
        References.of(tree.byPointer).judge();
        return tree;
    }

    /**
     * The schema with nothing but what is evaluated of it, and with one more keyword in front of those of each
     * part: the number of instructions of the patterns that it has itself.
     */
    public JsonNode with(String keyword) {
        for (Subschema each : byPointer.values()) {
            if (each.node() instanceof ObjectNode object) {
                EvaluatedKeywords.reduce(object);
                putFirst(keyword, instructions.getOrDefault(each.pointer(), 0), object);
            }
        }
        return root;
    }

    /** The library asks keywords in their order. */
    private static void putFirst(String keyword, int value, ObjectNode schema) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        schema.properties().forEach(member -> others.put(member.getKey(), member.getValue()));
        schema.removeAll();
        schema.put(keyword, value);
        schema.setAll(others);
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
    }
}
