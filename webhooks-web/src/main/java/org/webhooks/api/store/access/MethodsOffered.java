package org.webhooks.api.store.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers OPTIONS for the dialect as a whole. Servers answer it by an exception of their own, which the mapper could not
 * tell from a fault.
 */
@Provider
@PreMatching
@Priority(Priorities.USER)
@ApplicationScoped
public class MethodsOffered implements ContainerRequestFilter {
    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(
                    Response.noContent().header(HttpHeaders.ALLOW, METHODS).build());
        }
    }
}
