package org.webhooks.api.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives a body to what the server itself refuses, before any resource is called: routes and methods it does not know. */
@Provider
@ApplicationScoped
public class RouteMapper implements ExceptionMapper<WebApplicationException> {
    private static final int FIRST_ERROR = 400;

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response original = exception.getResponse();
        if (original.getStatus() < FIRST_ERROR) {
            return original;
        }
        return switch (original.getStatus()) {
            case 404 -> Problem.ROUTE_NOT_FOUND.answer();
            case 405 -> withAllow(original);
            case 415 -> Problem.NOT_JSON.answer();
            case 503 -> Problem.UNAVAILABLE.answer();
            default -> original.getStatus() < 500 ? Problem.BAD_REQUEST.answer() : UnexpectedMapper.answer(exception);
        };
    }

    private static Response withAllow(Response original) {
        return Response.fromResponse(Problem.METHOD_NOT_ALLOWED.answer())
                .header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW))
                .build();
    }
}
