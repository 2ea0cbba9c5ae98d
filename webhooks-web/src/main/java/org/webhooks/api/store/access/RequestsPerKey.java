package org.webhooks.api.store.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.limit.LimitedRequests;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Problem;

/** Limits how often a key may call, under both prefixes together. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
@ApplicationScoped
public class RequestsPerKey extends LimitedRequests {
    private static final int UNLESS_SET = 0;

    public RequestsPerKey() {
        super("webhooks.store.requests-per-minute", UNLESS_SET);
    }

    @Override
    protected Optional<Object> counted(ContainerRequestContext request) {
        return Optional.of(
                CallerPrincipal.holderIn(request.getSecurityContext()).keyId());
    }

    @Override
    protected Response refused(int retryAfterSeconds, ContainerRequestContext request) {
        return Problem.TOO_MANY_REQUESTS.answerAfter(retryAfterSeconds, Language.of(request));
    }
}
