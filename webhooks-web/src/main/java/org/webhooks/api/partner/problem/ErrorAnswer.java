package org.webhooks.api.partner.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonWriter;

/** An error as it is sent: a status, and a body in one of this dialect's shapes. */
public record ErrorAnswer(int status, JsonWriter body) {
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 1;

    public Response toResponse() {
        Response.ResponseBuilder response = JsonAnswer.status(status, body);
        if (status == UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
