package org.webhooks.api.caller;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.webhooks.PublicId;
import org.webhooks.account.key.Caller;

/** The caller, as a request carries it from the filter to the resource. */
public record CallerPrincipal(Caller caller) implements Principal {

    /** The holder of the account's key that was let in. */
    public static Caller.KeyHolder holderIn(SecurityContext security) {
        if (in(security) instanceof Caller.KeyHolder holder) {
            return holder;
        }
        throw new IllegalStateException("The admin key is let in where there are no accounts' keys only");
    }

    /** Who was let in. */
    public static Caller in(SecurityContext security) {
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
