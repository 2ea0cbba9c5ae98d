package org.webhooks.api.partner.access;

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
import org.webhooks.api.partner.problem.Problem;
import org.webhooks.api.partner.problem.TooManyRequests;

/**
 * Lets nobody in who presents no key of this dialect; public ones are known here, whatever they may do. Keys of other
 * dialects are answered as unknown ones are.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class Authenticator implements ContainerRequestFilter {
    private static final Set<KeyKind> KINDS = Set.of(KeyKind.BRANCH, KeyKind.PERSONAL, KeyKind.PUBLIC);

    @Inject
    KeyCheck keys;

    @Override
    public void filter(ContainerRequestContext request) {
        Judgement judgement = keys.check(request, KINDS);
        switch (judgement.verdict()) {
            case LET_IN -> {}
            case UNKNOWN -> request.abortWith(Problem.KEY_UNKNOWN.answer().toResponse());
            case TOO_MANY_FAILURES -> request.abortWith(TooManyRequests.answer(judgement.retryAfterSeconds()));
            case EXPIRED -> request.abortWith(Problem.KEY_EXPIRED.answer().toResponse());
        }
    }
}
