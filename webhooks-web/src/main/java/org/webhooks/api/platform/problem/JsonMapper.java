package org.webhooks.api.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.webhooks.json.MalformedJson;

/** Says why a body is not the JSON that is accepted here. */
@Provider
@ApplicationScoped
public class JsonMapper implements ExceptionMapper<MalformedJson> {
    @Override
    public Response toResponse(MalformedJson malformed) {
        return Problem.INVALID_JSON.answer(String.valueOf(malformed.getMessage()));
    }
}
