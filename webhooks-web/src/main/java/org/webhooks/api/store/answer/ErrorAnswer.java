package org.webhooks.api.store.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonWriter;

/** What is answered where something was not done. */
record ErrorAnswer(int status, JsonWriter body) {
    private static final int UNAVAILABLE = 503;
    private static final int RETRY_AFTER_SECONDS = 1;

    Response.ResponseBuilder response() {
        Response.ResponseBuilder response = JsonAnswer.status(status, body);
        return status == UNAVAILABLE ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS) : response;
    }
}
