package org.webhooks.api.platform.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.webhooks.account.key.KeyKind;
import org.webhooks.api.caller.Judgement;
import org.webhooks.api.caller.KeyCheck;
import org.webhooks.api.platform.problem.Problem;

/**
 * Lets nobody in who presents no key of this dialect. Keys of other dialects and expired ones are answered as unknown
 * ones are.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class Authenticator implements ContainerRequestFilter {
    private static final Set<KeyKind> KINDS = Set.of(KeyKind.PLATFORM);

    @Inject
    KeyCheck keys;

    @Override
    public void filter(ContainerRequestContext request) {
        Judgement judgement = keys.checkOrAdmin(request, KINDS);
        switch (judgement.verdict()) {
            case LET_IN -> {}
            case UNKNOWN, EXPIRED -> request.abortWith(Problem.UNAUTHORIZED.answer());
            case TOO_MANY_FAILURES ->
                request.abortWith(Problem.TOO_MANY_FAILURES.answerAfter(judgement.retryAfterSeconds()));
        }
    }
}
