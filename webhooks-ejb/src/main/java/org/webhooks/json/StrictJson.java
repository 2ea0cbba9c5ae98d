package org.webhooks.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser.Event;

/**
 * JSON as it is accepted: RFC 8259 in UTF-8 without a byte order mark, at most {@value #MAX_DEPTH} levels deep, no name
 * twice in an object, no lone surrogates, nothing after the end. These are the rules of I-JSON (RFC 7493) but for
 * numbers, which may be of any size where they are only sent on.
 */
public final class StrictJson {
    /** How many arrays and objects may be open at once. */
    public static final int MAX_DEPTH = 64;

    private StrictJson() {}

    /**
     * Reads a small text, such as a management request, into a tree. Members keep their order. Numbers must be such that
     * computing with them is cheap: at most 100 characters, exponents between -400 and 400.
     *
     * @param utf8 one JSON text, whose size the caller has bounded
     * @throws MalformedJson when it breaks a rule
     */
    public static JsonValue read(byte[] utf8) {
        try (JsonCursor cursor = new JsonCursor(utf8, MAX_DEPTH)) {
            JsonValue value = new JsonTree(cursor).value(cursor.next());
            cursor.end();
            return value;
        }
    }

    /** Whether two texts that {@link #read} takes have the same value, whatever the order of their members. */
    public static boolean isSame(byte[] one, byte[] other) {
        try {
            return read(one).equals(read(other));
        } catch (MalformedJson numbersTooLargeToBeRead) {
            return false;
        }
    }

    /**
     * Reads as {@link #read} does, where only an object will do.
     *
     * @throws MalformedJson also when it is not an object
     */
    public static JsonObject readObject(byte[] utf8) {
        try (JsonCursor cursor = new JsonCursor(utf8, MAX_DEPTH)) {
            if (cursor.next() != Event.START_OBJECT) {
                throw new MalformedJson("JSON must be an object");
            }
            JsonObject object = new JsonTree(cursor).object();
            cursor.end();
            return object;
        }
    }
}
