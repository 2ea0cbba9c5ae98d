package org.webhooks.api.platform.problem;

import jakarta.ws.rs.core.Response;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonWriter;

/** The short form of this dialect's refusals: nothing but the sentence. */
final class FieldProblem {
    private FieldProblem() {}

    static Response answer(String sentence) {
        return JsonAnswer.status(400, body(sentence)).build();
    }

    static JsonWriter body(String sentence) {
        return new JsonWriter().beginObject().member("error", sentence).endObject();
    }
}
