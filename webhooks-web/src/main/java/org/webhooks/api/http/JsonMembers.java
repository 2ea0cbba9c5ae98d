package org.webhooks.api.http;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.webhooks.json.StrictJson;

/** The members of a request's JSON object, by type. One that is null counts as given, and as of no type asked for here. */
public class JsonMembers {
    private final JsonObject object;

    protected JsonMembers(JsonObject object) {
        this.object = object;
    }

    /**
     * Reads a body. No body at all is an object without members.
     *
     * @throws BodyRefused when the body is too large or of another type
     * @throws org.webhooks.json.MalformedJson when it is not a JSON object
     */
    public static JsonMembers read(InputStream body, HttpHeaders headers) {
        return new JsonMembers(RequestBody.read(
                body,
                headers,
                RequestBody.MAX_BYTES,
                json -> json.length == 0 ? JsonValue.EMPTY_JSON_OBJECT : StrictJson.readObject(json)));
    }

    public static JsonMembers of(JsonObject object) {
        return new JsonMembers(object);
    }

    /** The member as it is; empty where there is none. */
    public Optional<JsonValue> value(String name) {
        return Optional.ofNullable(object.get(name));
    }

    public boolean has(String name) {
        return object.containsKey(name);
    }

    /** Empty where the field is missing or no string; one with U+0000 is none that a database keeps. */
    public Optional<String> text(String name) {
        return object.get(name) instanceof JsonString text
                ? Optional.of(text.getString()).filter(string -> string.indexOf('\0') < 0)
                : Optional.empty();
    }

    /** Empty where the field is missing or no array. */
    public Optional<JsonArray> array(String name) {
        return object.get(name) instanceof JsonArray array ? Optional.of(array) : Optional.empty();
    }

    /** Empty where the field is missing or no boolean. */
    public Optional<Boolean> flag(String name) {
        JsonValue value = object.get(name);
        if (JsonValue.TRUE.equals(value)) {
            return Optional.of(true);
        }
        return JsonValue.FALSE.equals(value) ? Optional.of(false) : Optional.empty();
    }

    /** Empty where the field is missing, no number, no integer, or too large for a long. */
    public OptionalLong integer(String name) {
        if (object.get(name) instanceof JsonNumber number) {
            try {
                return OptionalLong.of(number.bigDecimalValue().longValueExact());
            } catch (ArithmeticException notAnInteger) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.empty();
    }
}
