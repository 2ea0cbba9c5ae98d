package org.webhooks.api.store.access;

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
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Problem;

/** Lets nobody in who presents no key of a store. Expired ones are answered as unknown ones are. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class Authenticator implements ContainerRequestFilter {
    private static final Set<KeyKind> KINDS = Set.of(KeyKind.STORE);

    @Inject
    KeyCheck keys;

    @Override
    public void filter(ContainerRequestContext request) {
        Judgement judgement = keys.check(request, KINDS);
        switch (judgement.verdict()) {
            case LET_IN -> {}
            case UNKNOWN, EXPIRED -> request.abortWith(Problem.UNAUTHENTICATED.answer(Language.of(request)));
            case TOO_MANY_FAILURES ->
                request.abortWith(
                        Problem.TOO_MANY_REQUESTS.answerAfter(judgement.retryAfterSeconds(), Language.of(request)));
        }
    }
}
