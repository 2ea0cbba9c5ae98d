package org.webhooks.api.partner.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.webhooks.api.partner.problem.Problem;
import org.webhooks.delivery.Readiness;

/** Answers 503 until the database is migrated and everything has started, and again while it stops. */
@Provider
@PreMatching
@Priority(0)
@ApplicationScoped
public class OpenGate implements ContainerRequestFilter {
    @Inject
    Readiness readiness;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!readiness.isOpen()) {
            request.abortWith(Problem.UNAVAILABLE.answer().toResponse());
        }
    }
}
