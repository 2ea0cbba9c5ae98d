package org.webhooks.api.platform.request;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.BodyRefused;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.api.http.RequestBody;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.json.MalformedJson;
import org.webhooks.json.StrictJson;

/** The fields of a request's JSON object, none of them unknown. One that is null counts as given, and as wrong. */
public final class Fields extends JsonMembers {
    /** The field by which the admin key names the account. */
    public static final String ACCOUNT = "account";

    private Fields(JsonObject object) {
        super(object);
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
        return RequestBody.read(
                body,
                headers,
                RequestBody.MAX_BYTES,
                json -> json.length == 0 ? new Fields(JsonValue.EMPTY_JSON_OBJECT) : of(json, known));
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

    /** The public id that the field {@code account} names, else the one that the query does. */
    public @Nullable String accountOr(@Nullable String ofQuery) {
        return has(ACCOUNT) ? text(ACCOUNT).orElseThrow(() -> new InvalidRequest(Sentence.ACCOUNT_INVALID)) : ofQuery;
    }
}
