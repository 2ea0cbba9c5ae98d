package org.webhooks.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a value is like, as JSON Schema 2020-12 has it (OpenAPI 3.1.0, section 4.8.24). Each method answers a new schema.
 *
 * @param name under which it is written once and referred to; empty where it is written in place
 */
public record Schema(String name, Map<String, Object> keywords) {
    private static final String TYPE = "type";
    private static final String ENUM = "enum";

    public static Schema text() {
        return ofType("string");
    }

    public static Schema integer() {
        return ofType("integer");
    }

    public static Schema number() {
        return ofType("number");
    }

    public static Schema flag() {
        return ofType("boolean");
    }

    /** Any JSON. */
    public static Schema anything() {
        return new Schema("", Map.of());
    }

    /** Null. */
    public static Schema nothing() {
        return ofType("null");
    }

    /** This value and no other. */
    public static Schema exactly(Object value) {
        return anything().with("const", value);
    }

    public static Schema oneOf(List<String> texts) {
        return text().with(ENUM, texts);
    }

    public static Schema oneOf(String... texts) {
        return oneOf(List.of(texts));
    }

    public static Schema anyOf(List<Schema> schemas) {
        return schemas.size() == 1 ? schemas.get(0) : anything().with("anyOf", schemas);
    }

    public static Schema listOf(Schema items) {
        return ofType("array").with("items", items);
    }

    /** An object without any members, until {@link #has} and {@link #mayHave} name them. */
    public static Schema object() {
        return ofType("object").with("properties", Map.of()).with("additionalProperties", false);
    }

    /** With a member that is always there. */
    public Schema has(String member, Schema schema) {
        List<Object> required = new ArrayList<>((List<?>) keywords.getOrDefault("required", List.of()));
        required.add(member);
        return mayHave(member, schema).with("required", required);
    }

    public Schema mayHave(String member, Schema schema) {
        Map<Object, Object> properties = new LinkedHashMap<>((Map<?, ?>) keywords.getOrDefault("properties", Map.of()));
        properties.put(member, schema);
        return with("properties", properties);
    }

    /** With members of any other name. */
    public Schema open() {
        return with("additionalProperties", true);
    }

    /** Of this value or null. */
    public Schema nullable() {
        Schema schema = with(TYPE, List.of(keywords.getOrDefault(TYPE, "object"), "null"));
        if (keywords.get(ENUM) instanceof List<?> values) {
            List<Object> withNull = new ArrayList<>(values);
            withNull.add(new Tree.Raw("null"));
            return schema.with(ENUM, withNull);
        }
        return schema;
    }

    public Schema described(String description) {
        return with("description", description);
    }

    /** Of this many characters, or items of a list. */
    public Schema between(int least, int most) {
        return atLeast(least).atMost(most);
    }

    /** Of this many characters, or items of a list, or as a number. */
    public Schema atLeast(int least) {
        return with(bound("min"), least);
    }

    /** Of this many characters, or items of a list, or as a number. */
    public Schema atMost(int most) {
        return with(bound("max"), most);
    }

    public Schema matching(String pattern) {
        return with("pattern", pattern);
    }

    public Schema format(String format) {
        return with("format", format);
    }

    public Schema unless(Object given) {
        return with("default", given);
    }

    public Schema named(String newName) {
        return new Schema(newName, keywords);
    }

    boolean requiresMembers() {
        return keywords.containsKey("required");
    }

    private String bound(String prefix) {
        Object type = keywords.get(TYPE);
        if (type instanceof List<?> types) {
            type = types.get(0);
        }
        return prefix + ("string".equals(type) ? "Length" : "array".equals(type) ? "Items" : "imum");
    }

    private static Schema ofType(String type) {
        return anything().with(TYPE, type);
    }

    private Schema with(String keyword, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(keywords);
        more.put(keyword, value);
        return new Schema(name, more);
    }
}
