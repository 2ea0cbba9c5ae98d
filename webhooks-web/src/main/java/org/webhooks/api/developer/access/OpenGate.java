package org.webhooks.api.developer.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.webhooks.api.caller.Gate;
import org.webhooks.api.developer.problem.Problem;

/** Answers 503 while the server is not ready. */
@Provider
@PreMatching
@Priority(0)
@ApplicationScoped
public class OpenGate extends Gate {
    @Override
    protected Response closed(ContainerRequestContext request) {
        return Problem.UNAVAILABLE.response();
    }
}
