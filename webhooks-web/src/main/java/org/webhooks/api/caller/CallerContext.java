package org.webhooks.api.caller;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.webhooks.account.key.Caller;

/** A request's security as Jakarta REST wants it told. There are no roles: what keys allow is judged by dialects. */
record CallerContext(CallerPrincipal principal, boolean isSecure) implements SecurityContext {

    static CallerContext of(Caller caller, SecurityContext before) {
        return new CallerContext(new CallerPrincipal(caller), before.isSecure());
    }

    @Override
    public Principal getUserPrincipal() {
        return principal;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
