package org.webhooks.api.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A JSON object of a document while it is put together; its members keep their order, so that builds are repeatable. */
final class Tree {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** A JSON text that is written as it is. */
    record Raw(String json) {}

    static Tree of(String name, Object value) {
        return new Tree().with(name, value);
    }

    /**
     * Adds a member.
     *
     * @param value a tree, a schema, a raw text, a string, number or boolean, or a collection of such
     */
    Tree with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    Tree withUnlessEmpty(String name, String value) {
        return value.isEmpty() ? this : with(name, value);
    }

    Tree withUnlessEmpty(String name, Tree value) {
        return value.members.isEmpty() ? this : with(name, value);
    }

    Tree withUnlessEmpty(String name, Collection<?> values) {
        return values.isEmpty() ? this : with(name, values);
    }

    /** The tree of that name, which is made where there is none. */
    Tree below(String name) {
        return (Tree) members.computeIfAbsent(name, missing -> new Tree());
    }

    void forEach(BiConsumer<String, Object> action) {
        members.forEach(action);
    }
}
