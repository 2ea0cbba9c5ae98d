package org.webhooks.api.platform.webhook.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Excerpt;
import org.webhooks.api.platform.request.Fields;

/**
 * A call as its receiver tells of it.
 *
 * @param headers by name, in whichever case
 * @param payload the raw body
 */
record ReceivedCall(Map<String, String> headers, String payload) {
    static final Set<String> FIELDS = Set.of("headers", "payload", Fields.ACCOUNT);

    static ReceivedCall read(Fields fields) {
        JsonObject given = fields.value("headers")
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .orElseThrow(() -> new InvalidRequest(Sentence.RECEIVED_HEADERS_INVALID));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach((name, value) -> {
            if (!(value instanceof JsonString text)) {
                throw new InvalidRequest(Sentence.RECEIVED_HEADERS_INVALID);
            }
            if (headers.put(name, text.getString()) != null) {
                throw new InvalidRequest(Sentence.HEADER_REPEATED, Excerpt.of(name));
            }
        });
        return new ReceivedCall(headers, payload(fields));
    }

    private static String payload(Fields fields) {
        return fields.value("payload")
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .map(JsonString::getString)
                .orElseThrow(() -> new InvalidRequest(Sentence.PAYLOAD_INVALID));
    }

    byte[] body() {
        return payload.getBytes(UTF_8);
    }

    /** Of the headers only their names: who sends us a call sends what their receiver got. */
    @Override
    public String toString() {
        return "ReceivedCall[headers=" + headers.keySet() + "]";
    }
}
