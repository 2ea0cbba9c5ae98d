package org.webhooks.api.platform.problem;

import jakarta.ws.rs.core.Response;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonWriter;

/** The short form of this dialect's refusals: nothing but the sentence. */
final class FieldProblem {
    private FieldProblem() {}

    static Response answer(String sentence) {
        JsonWriter body =
                new JsonWriter().beginObject().member("error", sentence).endObject();
        return JsonAnswer.status(400, body).build();
    }
}
