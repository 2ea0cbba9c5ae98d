package org.webhooks.api.platform.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.util.List;
import org.webhooks.account.key.Caller;
import org.webhooks.account.key.Scope;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.platform.problem.Problem;

/** Lets callers through who have one of some scopes. */
@Priority(Priorities.AUTHORIZATION)
final class ScopeFilter implements ContainerRequestFilter {
    private final List<Scope> anyOf;

    ScopeFilter(Scope... anyOf) {
        this.anyOf = List.of(anyOf);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = CallerPrincipal.in(request.getSecurityContext());
        if (anyOf.stream().noneMatch(caller::may)) {
            request.abortWith(Problem.INSUFFICIENT_SCOPE.answer(anyOf.get(0).wireName()));
        }
    }
}
