package org.webhooks.api.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.webhooks.account.key.Authentication;
import org.webhooks.account.key.Caller;
import org.webhooks.account.key.KeyKind;

/**
 * Judges the key that a request presents. A caller who is let in is in the request's {@code SecurityContext} from then
 * on. Unknown keys are limited by address; a valid one is let in however many there were.
 */
@ApplicationScoped
public class KeyCheck {
    @Inject
    Authentication authentication;

    @Inject
    FailedAuthentications failures;

    @Inject
    Clock clock;

    /** Lets in the keys of a dialect. */
    public Judgement check(ContainerRequestContext request, Set<KeyKind> kinds) {
        return judge(request, caller -> isOf(kinds, caller));
    }

    /** Lets in the keys of a dialect, and the admin key. */
    public Judgement checkOrAdmin(ContainerRequestContext request, Set<KeyKind> kinds) {
        return judge(request, caller -> caller instanceof Caller.Admin || isOf(kinds, caller));
    }

    private static boolean isOf(Set<KeyKind> kinds, Caller caller) {
        return caller instanceof Caller.KeyHolder holder && kinds.contains(holder.kind());
    }

    private Judgement judge(ContainerRequestContext request, Predicate<Caller> known) {
        String key = keyOf(request);
        if (key == null) {
            // tries nothing, and costs no look-up
            return Judgement.UNKNOWN;
        }
        Caller caller = authentication.callerWith(key);
        if (caller == null || !known.test(caller)) {
            return Judgement.failed(failures.count(request));
        }
        if (caller instanceof Caller.KeyHolder holder && holder.isExpired(clock.instant())) {
            return Judgement.EXPIRED;
        }
        request.setSecurityContext(CallerContext.of(caller, request.getSecurityContext()));
        return Judgement.LET_IN;
    }

    private static @Nullable String keyOf(ContainerRequestContext request) {
        return PresentedKey.of(
                        request.getHeaderString(HttpHeaders.AUTHORIZATION),
                        request.getHeaderString(PresentedKey.HEADER))
                .orElse(null);
    }
}
