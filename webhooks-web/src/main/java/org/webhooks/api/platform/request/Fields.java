package org.webhooks.api.platform.request;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.BodyRefused;
import org.webhooks.api.http.RequestBody;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.json.MalformedJson;
import org.webhooks.json.StrictJson;

/** The fields of a request's JSON object, none of them unknown. One that is null counts as given, and as wrong. */
public final class Fields {
    /** The field by which the admin key names the account. */
    public static final String ACCOUNT = "account";

    private final JsonObject object;

    private Fields(JsonObject object) {
        this.object = object;
    }

    /**
     * Reads a body. No body at all is an object without fields.
     *
     * @param known the names of the fields that there may be
     * @throws BodyRefused when the body is too large or of another type
     * @throws MalformedJson when it is not a JSON object
     * @throws InvalidRequest when it has another field
     */
    public static Fields read(InputStream body, HttpHeaders headers, Set<String> known) {
        byte[] json = RequestBody.read(body, headers, RequestBody.MAX_BYTES);
        return json.length == 0 ? new Fields(JsonValue.EMPTY_JSON_OBJECT) : of(json, known);
    }

    public static Fields of(byte[] json, Set<String> known) {
        JsonObject object = StrictJson.readObject(json);
        for (String name : object.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidRequest(Sentence.UNKNOWN_FIELD, Excerpt.of(name));
            }
        }
        return new Fields(object);
    }

    public boolean has(String name) {
        return object.containsKey(name);
    }

    /** The public id that the field {@code account} names, else the one that the query does. */
    public @Nullable String accountOr(@Nullable String ofQuery) {
        return has(ACCOUNT) ? text(ACCOUNT).orElseThrow(() -> new InvalidRequest(Sentence.ACCOUNT_INVALID)) : ofQuery;
    }

    /** Empty where the field is missing or no string. */
    public Optional<String> text(String name) {
        return object.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
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
