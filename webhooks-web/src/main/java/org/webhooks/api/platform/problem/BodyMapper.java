package org.webhooks.api.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.webhooks.api.http.BodyRefused;

/** Says why a body was not read. */
@Provider
@ApplicationScoped
public class BodyMapper implements ExceptionMapper<BodyRefused> {
    @Override
    public Response toResponse(BodyRefused refused) {
        return switch (refused.reason()) {
            case TOO_LARGE -> Problem.BODY_TOO_LARGE.answer();
            case NOT_JSON -> Problem.NOT_JSON.answer();
        };
    }
}
