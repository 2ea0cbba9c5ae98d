package org.webhooks.api.partner.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonWriter;

/** The error that says in its body, too, when to come again. */
public final class TooManyRequests {
    private static final int STATUS = 429;

    private TooManyRequests() {}

    public static Response answer(int retryAfterSeconds) {
        return JsonAnswer.status(STATUS, body(retryAfterSeconds))
                .header(HttpHeaders.RETRY_AFTER, retryAfterSeconds)
                .build();
    }

    static JsonWriter body(int retryAfterSeconds) {
        return new JsonWriter()
                .beginObject()
                .member("statusCode", STATUS)
                .member("message", "Rate limit exceeded")
                .member("retryAfter", retryAfterSeconds)
                .endObject();
    }
}
