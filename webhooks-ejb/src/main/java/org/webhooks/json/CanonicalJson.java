package org.webhooks.json;

import jakarta.json.stream.JsonParser.Event;

/**
 * The canonical spelling of JSON: compact, in literal characters, as JavaScript's {@code JSON.stringify} would give back
 * what its {@code JSON.parse} has read. Receivers that verify a signature over what they re-serialised therefore succeed.
 *
 * <p>Members whose names are array indices come first in ascending order, the others in their order of appearance
 * (ECMA-262, OrdinaryOwnPropertyKeys). A number that ECMAScript can't keep is spelled as it was sent.
 */
public final class CanonicalJson {
    private final JsonCursor cursor;
    private final StringBuilder out;

    private CanonicalJson(JsonCursor cursor, StringBuilder out) {
        this.cursor = cursor;
        this.out = out;
    }

    /**
     * The canonical spelling of a whole text.
     *
     * @param utf8 one JSON text, whose size the caller has bounded; the answer may have up to six times as many bytes
     * @throws MalformedJson when it breaks a rule of {@link StrictJson}
     */
    public static String of(byte[] utf8) {
        try (JsonCursor cursor = new JsonCursor(utf8, StrictJson.MAX_DEPTH)) {
            StringBuilder out = new StringBuilder(utf8.length);
            appendNext(cursor, out);
            cursor.end();
            return out.toString();
        }
    }

    /** Moves the cursor over the value that comes next and appends its canonical spelling. */
    public static void appendNext(JsonCursor cursor, StringBuilder out) {
        new CanonicalJson(cursor, out).value(cursor.next());
    }

    /**
     * Appends a string in quotes, escaped as {@code JSON.stringify} does.
     *
     * @param string without lone surrogates
     */
    public static void appendString(String string, StringBuilder out) {
        CanonicalString.append(string, out);
    }

    private void value(Event first) {
        switch (first) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> CanonicalString.append(cursor.text(), out);
            case VALUE_NUMBER -> out.append(CanonicalNumber.spell(cursor.text()));
            case VALUE_TRUE -> out.append("true");
            case VALUE_FALSE -> out.append("false");
            case VALUE_NULL -> out.append("null");
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new IllegalStateException("No value begins with " + first);
        }
    }

    private void array() {
        out.append('[');
        boolean first = true;
        for (Event event = cursor.next(); event != Event.END_ARRAY; event = cursor.next()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            value(event);
        }
        out.append(']');
    }

    private void object() {
        out.append('{');
        IndexedMembers indexed = new IndexedMembers(out.length());
        while (cursor.next() == Event.KEY_NAME) {
            if (out.length() > indexed.begin()) {
                out.append(',');
            }
            String name = cursor.text();
            int from = out.length();
            CanonicalString.append(name, out);
            out.append(':');
            value(cursor.next());
            indexed.note(name, from, out.length());
        }
        indexed.moveToFront(out);
        out.append('}');
    }
}
