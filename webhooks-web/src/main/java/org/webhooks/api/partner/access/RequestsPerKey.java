package org.webhooks.api.partner.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.limit.LimitedRequests;
import org.webhooks.api.partner.problem.TooManyRequests;

/** Limits how often a key may call, whether it may do what it asks for or not. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
@ApplicationScoped
public class RequestsPerKey extends LimitedRequests {
    private static final int UNLESS_SET = 60;

    public RequestsPerKey() {
        super("webhooks.partner.requests-per-minute", UNLESS_SET);
    }

    @Override
    protected Optional<Object> counted(ContainerRequestContext request) {
        return Optional.of(
                CallerPrincipal.holderIn(request.getSecurityContext()).keyId());
    }

    @Override
    protected Response refused(int retryAfterSeconds, ContainerRequestContext request) {
        return TooManyRequests.answer(retryAfterSeconds);
    }
}
