package org.webhooks.api.store.request;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import org.webhooks.api.http.BodyRefused;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.json.MalformedJson;

/**
 * The fields of a request. White space around strings is not part of them, and an empty string is null, as a form of a
 * browser has it. Fields that nobody asks for are ignored.
 */
public final class Input {
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonMembers members;

    private Input(JsonMembers members) {
        this.members = members;
    }

    /**
     * Reads a body that may be left out.
     *
     * @throws BodyRefused when it is too large or of another type
     * @throws MalformedJson when it is not a JSON object: what was meant by it must not be guessed
     */
    public static Input read(InputStream body, HttpHeaders headers) {
        return new Input(JsonMembers.read(body, headers));
    }

    /**
     * Reads a body with required fields: one that is not a JSON object has none of them, and that is what is answered.
     *
     * @throws BodyRefused when it is too large or of another type
     */
    public static Input readRequired(InputStream body, HttpHeaders headers) {
        try {
            return read(body, headers);
        } catch (MalformedJson noFields) {
            return of(JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    public static Input of(JsonObject object) {
        return new Input(JsonMembers.of(object));
    }

    /** Whether the field was sent, be it null. */
    public boolean has(String field) {
        return members.has(field);
    }

    /** JSON's null where there is none. */
    public JsonValue value(String field) {
        return trimmed(asSent(field));
    }

    /** The field without a character of it trimmed: null where there is none. */
    public JsonValue asSent(String field) {
        return members.value(field).orElse(JsonValue.NULL);
    }

    /** A value as fields are read. */
    static JsonValue trimmed(JsonValue value) {
        if (!(value instanceof JsonString string)) {
            return value;
        }
        String text = WhiteSpace.trim(string.getString());
        return text.isEmpty() ? JsonValue.NULL : JSON.createValue(text);
    }
}
