package org.webhooks.api.platform.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.webhooks.account.key.Caller;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.limit.LimitedRequests;
import org.webhooks.api.platform.problem.Problem;

/** Limits how often a key may call. The admin key is the operator's own and has no limit. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
@ApplicationScoped
public class RequestsPerKey extends LimitedRequests {
    private static final int UNLESS_SET = 0;

    public RequestsPerKey() {
        super("webhooks.platform.requests-per-minute", UNLESS_SET);
    }

    @Override
    protected Optional<Object> counted(ContainerRequestContext request) {
        return CallerPrincipal.in(request.getSecurityContext()) instanceof Caller.KeyHolder holder
                ? Optional.of(holder.keyId())
                : Optional.empty();
    }

    @Override
    protected Response refused(int retryAfterSeconds, ContainerRequestContext request) {
        return Problem.RATE_LIMITED.answerAfter(retryAfterSeconds);
    }
}
