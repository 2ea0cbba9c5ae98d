package org.webhooks.api.developer.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonWriter;

/**
 * A refusal as one caller gets it.
 *
 * @param particular what its text names; empty where it names nothing
 */
public record Answer(Problem problem, String particular) {
    private static final int RETRY_AFTER_SECONDS = 1;

    public JsonWriter body() {
        return problem.body(particular);
    }

    public Response response() {
        Response.ResponseBuilder response = JsonAnswer.status(problem.status(), body());
        if (problem == Problem.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
