package org.webhooks.api.developer.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.webhooks.api.developer.problem.TooManyRequests;
import org.webhooks.api.limit.LimitedRequests;
import org.webhooks.api.limit.RemoteAddress;

/** Limits how often may be called from an address, whoever calls: before anybody is asked for a key. */
@Provider
@Priority(Priorities.AUTHENTICATION - 1)
@ApplicationScoped
public class RequestsPerAddress extends LimitedRequests {
    private static final int UNLESS_SET = 100;

    public RequestsPerAddress() {
        super("webhooks.developer.requests-per-minute", UNLESS_SET);
    }

    @Override
    protected Optional<Object> counted(ContainerRequestContext request) {
        return Optional.of(RemoteAddress.of(request));
    }

    @Override
    protected Response refused(int retryAfterSeconds, ContainerRequestContext request) {
        return TooManyRequests.answer(retryAfterSeconds);
    }
}
