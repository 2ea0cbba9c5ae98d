package org.webhooks.api.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.account.key.Authentication;
import org.webhooks.account.key.Caller;
import org.webhooks.account.key.KeyKind;

/**
 * Judges the key that a request presents. A caller who is let in is in the request's {@code SecurityContext} from then
 * on.
 */
@ApplicationScoped
public class KeyCheck {
    /** What a dialect's filter answers to. */
    public enum Verdict {
        LET_IN,
        /** No key, nobody's, a revoked one, or one of another dialect: nobody is told which. */
        UNKNOWN,
        /** A key of this dialect that was valid once. */
        EXPIRED
    }

    @Inject
    Authentication authentication;

    @Inject
    Clock clock;

    /** Lets in the keys of a dialect. */
    public Verdict check(ContainerRequestContext request, Set<KeyKind> kinds) {
        return judge(request, callerOf(request).orElse(null), kinds);
    }

    /** Lets in the keys of a dialect, and the admin key. */
    public Verdict checkOrAdmin(ContainerRequestContext request, Set<KeyKind> kinds) {
        Caller caller = callerOf(request).orElse(null);
        return caller instanceof Caller.Admin ? letIn(request, caller) : judge(request, caller, kinds);
    }

    private Verdict judge(ContainerRequestContext request, @Nullable Caller caller, Set<KeyKind> kinds) {
        if (!(caller instanceof Caller.KeyHolder holder) || !kinds.contains(holder.kind())) {
            return Verdict.UNKNOWN;
        }
        return holder.isExpired(clock.instant()) ? Verdict.EXPIRED : letIn(request, holder);
    }

    private static Verdict letIn(ContainerRequestContext request, Caller caller) {
        request.setSecurityContext(CallerContext.of(caller, request.getSecurityContext()));
        return Verdict.LET_IN;
    }

    private Optional<Caller> callerOf(ContainerRequestContext request) {
        return PresentedKey.of(
                        request.getHeaderString(HttpHeaders.AUTHORIZATION),
                        request.getHeaderString(PresentedKey.HEADER))
                .map(authentication::callerWith);
    }
}
