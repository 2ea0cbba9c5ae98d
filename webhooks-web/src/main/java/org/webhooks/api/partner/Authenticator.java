package org.webhooks.api.partner;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.webhooks.account.key.KeyKind;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.caller.KeyCheck;
import org.webhooks.api.partner.problem.Problem;

/**
 * Lets in who presents a key of a branch or a person. Public keys are known here, so theirs is a 403; but they are for
 * public routes, and this dialect has none, not even to read. Keys of other dialects are answered as unknown ones are.
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
        switch (keys.check(request, KINDS).verdict()) {
            case LET_IN -> refusePublicKey(request);
            case UNKNOWN, TOO_MANY_FAILURES ->
                request.abortWith(Problem.KEY_UNKNOWN.answer().toResponse());
            case EXPIRED -> request.abortWith(Problem.KEY_EXPIRED.answer().toResponse());
        }
    }

    private static void refusePublicKey(ContainerRequestContext request) {
        if (CallerPrincipal.holderIn(request.getSecurityContext()).kind() == KeyKind.PUBLIC) {
            request.abortWith(Problem.FORBIDDEN.answer().toResponse());
        }
    }
}
