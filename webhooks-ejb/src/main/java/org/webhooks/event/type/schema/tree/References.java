package org.webhooks.event.type.schema.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The references between the subschemas of one schema. */
final class References {
    /** With data of 64 levels that is what a thread's stack bears. */
    private static final int MOST_IN_PLACE = 20;

    private static final String REF = "$ref";
    private static final String LOCAL = "#";
    private static final int OPEN = -1;

    private final Map<String, Subschema> byPointer;
    private final Map<String, Subschema> byAnchor = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    private References(Map<String, Subschema> byPointer) {
        this.byPointer = byPointer;
    }

    static References of(Map<String, Subschema> byPointer) {
        References references = new References(byPointer);
        byPointer.values().forEach(schema -> {
            JsonNode anchor = schema.node().path("$anchor");
            if (anchor.isTextual()) {
                references.byAnchor.put(anchor.textValue(), schema);
            }
        });
        return references;
    }

    /** @throws InvalidSchema where one leads elsewhere than to a subschema, or round in a circle on the same value */
    void judge() {
        byPointer.values().forEach(schema -> depthInPlace(schema, 1));
    }

    /**
     * How many schemas judge a value from this one on.
     *
     * @param level of this one in the chain that is followed, beyond whose end no call goes
     */
    private int depthInPlace(Subschema schema, int level) {
        Integer known = depths.get(schema.pointer());
        if (known != null) {
            if (known == OPEN) {
                throw new InvalidSchema(schema.pointer(), "refers to itself without end");
            }
            return known;
        }
        bound(schema, level);
        depths.put(schema.pointer(), OPEN);
        int depth = 1
                + inPlace(schema).stream()
                        .mapToInt(next -> depthInPlace(next, level + 1))
                        .max()
                        .orElse(0);
        bound(schema, depth);
        depths.put(schema.pointer(), depth);
        return depth;
    }

    private static void bound(Subschema schema, int schemas) {
        if (schemas > MOST_IN_PLACE) {
            throw new InvalidSchema(
                    schema.pointer(), "must not judge a value by more than " + MOST_IN_PLACE + " schemas in a chain");
        }
    }

    private List<Subschema> inPlace(Subschema schema) {
        List<Subschema> next = new ArrayList<>(schema.childrenInPlace());
        if (schema.node().path(REF).isTextual()) {
            next.add(target(schema));
        }
        return next;
    }

    private Subschema target(Subschema schema) {
        String reference = schema.node().get(REF).textValue();
        if (!reference.startsWith(LOCAL)) {
            throw new InvalidSchema(
                    schema.pointerTo(REF), "must begin with #: nothing outside of the schema is asked for");
        }
        String fragment = decoded(reference.substring(1));
        Subschema target = byPointer.getOrDefault(fragment, byAnchor.get(fragment));
        if (target == null) {
            throw new InvalidSchema(schema.pointerTo(REF), "leads to no subschema");
        }
        return target;
    }

    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return fragment;
        }
    }
}
