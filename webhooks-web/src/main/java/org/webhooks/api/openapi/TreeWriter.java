package org.webhooks.api.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.webhooks.api.http.JsonWriter;

/** Writes a document's tree. A schema that has a name is written once, among the components, and referred to. */
final class TreeWriter {
    private final JsonWriter json = new JsonWriter();
    private final Map<String, Schema> shared = new LinkedHashMap<>();

    /** Writes the document, with the shared schemas that it refers to. */
    static String write(Tree document, Tree components) {
        TreeWriter writer = new TreeWriter();
        writer.json.beginObject();
        document.forEach(writer::member);
        writer.json.name("components").beginObject();
        components.forEach(writer::member);
        writer.sharedSchemas();
        return writer.json.endObject().endObject().toString();
    }

    private void sharedSchemas() {
        json.name("schemas").beginObject();
        // a shared schema may refer to others
        SortedMap<String, Schema> written = new TreeMap<>();
        while (written.size() < shared.size()) {
            Map<String, Schema> left = new LinkedHashMap<>(shared);
            left.keySet().removeAll(written.keySet());
            left.forEach((name, schema) -> {
                json.name(name);
                members(schema.keywords());
            });
            written.putAll(left);
        }
        json.endObject();
    }

    private void member(String name, Object value) {
        json.name(name);
        value(value);
    }

    private void value(Object value) {
        if (value instanceof Tree tree) {
            json.beginObject();
            tree.forEach(this::member);
            json.endObject();
        } else if (value instanceof Schema schema) {
            schema(schema);
        } else if (value instanceof Map<?, ?> map) {
            members(map);
        } else if (value instanceof Collection<?> values) {
            json.beginArray();
            values.forEach(this::value);
            json.endArray();
        } else if (value instanceof Tree.Raw raw) {
            json.raw(raw.json());
        } else if (value instanceof Number number) {
            json.value(number);
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else {
            json.value(value.toString());
        }
    }

    private void members(Map<?, ?> map) {
        json.beginObject();
        map.forEach((name, value) -> member(name.toString(), value));
        json.endObject();
    }

    private void schema(Schema schema) {
        if (schema.name().isEmpty()) {
            members(schema.keywords());
            return;
        }
        Schema before = shared.put(schema.name(), schema);
        if (before != null && !before.equals(schema)) {
            throw new IllegalStateException("Two schemas are named " + schema.name());
        }
        json.beginObject()
                .member("$ref", "#/components/schemas/" + schema.name())
                .endObject();
    }
}
