package org.webhooks.api.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells callers how far from their limit they are, whatever the answer is; when those beyond it may come again is told by
 * their dialect's refusal. Where there is no limit, nothing is told.
 */
@Provider
@ApplicationScoped
public class RateLimitHeaders implements ContainerResponseFilter {
    private static final String LIMIT = "X-RateLimit-Limit";
    private static final String REMAINING = "X-RateLimit-Remaining";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Admission.toldWith(request).ifPresent(admission -> write(admission, response.getHeaders()));
    }

    private static void write(Admission admission, MultivaluedMap<String, Object> headers) {
        headers.putSingle(LIMIT, admission.limit());
        headers.putSingle(REMAINING, admission.remaining());
    }
}
