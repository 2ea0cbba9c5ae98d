package org.webhooks.event.type.schema.tree;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A schema within a schema (JSON Schema 2020-12, core, section 10).
 *
 * @param pointer from the root (RFC 6901)
 */
record Subschema(String pointer, JsonNode node) {
    private static final List<String> WITH_ONE = List.of(
            "additionalProperties",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties");
    private static final List<String> WITH_LIST = List.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final List<String> WITH_MAP =
            List.of("$defs", "definitions", "dependentSchemas", "patternProperties", "properties");

    /** The keywords that have subschemas. */
    static final Set<String> CONTAINERS =
            Stream.of(WITH_ONE, WITH_LIST, WITH_MAP).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    /** Those whose subschemas judge the same value, and nothing within it. */
    private static final Set<String> IN_PLACE =
            Set.of("allOf", "anyOf", "dependentSchemas", "else", "if", "not", "oneOf", "then");

    /** The schemas right below this one; what is misplaced is left to be judged by the meta-schema. */
    List<Subschema> children() {
        List<Subschema> children = new ArrayList<>();
        forEachChild((keyword, child) -> children.add(child));
        return children;
    }

    List<Subschema> childrenInPlace() {
        List<Subschema> children = new ArrayList<>();
        forEachChild((keyword, child) -> {
            if (IN_PLACE.contains(keyword)) {
                children.add(child);
            }
        });
        return children;
    }

    /** The pointer to a member. */
    String pointerTo(String member) {
        return pointer + "/" + member.replace("~", "~0").replace("/", "~1");
    }

    private void forEachChild(BiConsumer<String, Subschema> visitor) {
        for (String keyword : WITH_ONE) {
            if (node.has(keyword)) {
                visitor.accept(keyword, new Subschema(pointerTo(keyword), node.get(keyword)));
            }
        }
        for (String keyword : WITH_LIST) {
            if (node.path(keyword).isArray()) {
                for (int i = 0; i < node.get(keyword).size(); i++) {
                    visitor.accept(
                            keyword,
                            new Subschema(
                                    pointerTo(keyword) + "/" + i,
                                    node.get(keyword).get(i)));
                }
            }
        }
        for (String keyword : WITH_MAP) {
            if (node.path(keyword).isObject()) {
                Subschema map = new Subschema(pointerTo(keyword), node.get(keyword));
                map.node()
                        .properties()
                        .forEach(member -> visitor.accept(
                                keyword, new Subschema(map.pointerTo(member.getKey()), member.getValue())));
            }
        }
    }
}
