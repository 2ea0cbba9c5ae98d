package org.webhooks.api.caller;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import org.webhooks.delivery.Readiness;

/** Lets nobody in until the database is migrated and everything has started, nor while it stops. */
public abstract class Gate implements ContainerRequestFilter {
    @Inject
    Readiness readiness;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!readiness.isOpen()) {
            request.abortWith(closed(request));
        }
    }

    /** The dialect's answer that it is not to be had just now: 503. */
    protected abstract Response closed(ContainerRequestContext request);
}
