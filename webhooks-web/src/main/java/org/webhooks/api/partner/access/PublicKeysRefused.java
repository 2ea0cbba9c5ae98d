package org.webhooks.api.partner.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.webhooks.account.key.KeyKind;
import org.webhooks.api.caller.CallerPrincipal;
import org.webhooks.api.partner.problem.Problem;

/** Refuses public keys: they are for public routes, and this dialect has none, not even to read. */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class PublicKeysRefused implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (CallerPrincipal.holderIn(request.getSecurityContext()).kind() == KeyKind.PUBLIC) {
            request.abortWith(Problem.FORBIDDEN.answer().toResponse());
        }
    }
}
