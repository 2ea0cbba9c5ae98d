package org.webhooks.api.platform.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.webhooks.PublicId;
import org.webhooks.account.key.Caller;

/** The caller, as a request carries it from the filter to the resource. */
record CallerPrincipal(Caller caller) implements Principal {

    static Caller in(SecurityContext security) {
        if (security.getUserPrincipal() instanceof CallerPrincipal principal) {
            return principal.caller();
        }
        throw new IllegalStateException("No request reaches a resource without a caller");
    }

    @Override
    public String getName() {
        return caller instanceof Caller.KeyHolder holder ? PublicId.of(PublicId.KEY, holder.keyId()) : "admin";
    }
}
