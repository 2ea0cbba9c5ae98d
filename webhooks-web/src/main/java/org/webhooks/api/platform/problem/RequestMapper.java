package org.webhooks.api.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Says what is wrong with a field. */
@Provider
@ApplicationScoped
public class RequestMapper implements ExceptionMapper<InvalidRequest> {
    @Override
    public Response toResponse(InvalidRequest invalid) {
        return FieldProblem.answer(invalid.sentence());
    }
}
