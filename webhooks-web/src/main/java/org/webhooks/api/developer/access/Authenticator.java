package org.webhooks.api.developer.access;

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
import org.webhooks.api.developer.problem.Problem;
import org.webhooks.api.developer.problem.TooManyRequests;

/** Lets nobody in but holders of a developer token. Others' keys and expired ones are answered as unknown ones are. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class Authenticator implements ContainerRequestFilter {
    private static final Set<KeyKind> KINDS = Set.of(KeyKind.DEVELOPER);

    @Inject
    KeyCheck keys;

    @Override
    public void filter(ContainerRequestContext request) {
        Judgement judgement = keys.check(request, KINDS);
        switch (judgement.verdict()) {
            case LET_IN -> {}
            case UNKNOWN, EXPIRED -> request.abortWith(Problem.UNAUTHORIZED.response());
            case TOO_MANY_FAILURES -> request.abortWith(TooManyRequests.answer(judgement.retryAfterSeconds()));
        }
    }
}
