package org.webhooks.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.webhooks.json.CanonicalJson;

/**
 * Writes one JSON text: compact, literal characters, members in the order they are given, null said outright. That
 * braces match is up to the caller.
 */
public final class JsonWriter {
    private static final int USUAL_CHARACTERS = 256;

    private final StringBuilder out = new StringBuilder(USUAL_CHARACTERS);

    /** Whether what comes next needs a comma before it. */
    private boolean follows;

    public JsonWriter beginObject() {
        return begin('{');
    }

    public JsonWriter endObject() {
        return end('}');
    }

    public JsonWriter beginArray() {
        return begin('[');
    }

    public JsonWriter endArray() {
        return end(']');
    }

    public JsonWriter name(String name) {
        separate();
        CanonicalJson.appendString(name, out);
        out.append(':');
        follows = false;
        return this;
    }

    public JsonWriter value(@Nullable String value) {
        separate();
        if (value == null) {
            out.append("null");
        } else {
            CanonicalJson.appendString(value, out);
        }
        return this;
    }

    public JsonWriter value(@Nullable Number value) {
        return raw(String.valueOf(value));
    }

    public JsonWriter value(boolean value) {
        return raw(String.valueOf(value));
    }

    /** A moment, in milliseconds since 1970. */
    public JsonWriter value(@Nullable Instant value) {
        return value(value == null ? null : (Number) value.toEpochMilli());
    }

    /** What is JSON already, as it is. */
    public JsonWriter raw(String json) {
        separate();
        out.append(json);
        return this;
    }

    public JsonWriter member(String name, @Nullable String value) {
        return name(name).value(value);
    }

    public JsonWriter member(String name, @Nullable Number value) {
        return name(name).value(value);
    }

    public JsonWriter member(String name, boolean value) {
        return name(name).value(value);
    }

    public JsonWriter member(String name, @Nullable Instant value) {
        return name(name).value(value);
    }

    public JsonWriter member(String name, Iterable<String> values) {
        name(name).beginArray();
        values.forEach(this::value);
        return endArray();
    }

    public byte[] toUtf8() {
        return toString().getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private JsonWriter begin(char brace) {
        separate();
        out.append(brace);
        follows = false;
        return this;
    }

    private JsonWriter end(char brace) {
        out.append(brace);
        follows = true;
        return this;
    }

    private void separate() {
        if (follows) {
            out.append(',');
        }
        follows = true;
    }
}
