package org.webhooks.api.platform.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import org.webhooks.account.key.Caller;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.platform.problem.Problem;

/** Lets only the admin key through. */
@Priority(Priorities.AUTHORIZATION)
final class AdminFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (!(CallerPrincipal.in(request.getSecurityContext()) instanceof Caller.Admin)) {
            request.abortWith(Problem.ADMIN_ONLY.answer());
        }
    }
}
