package org.webhooks.api.platform.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.Optional;
import org.webhooks.account.key.Authentication;
import org.webhooks.account.key.Caller;
import org.webhooks.account.key.KeyKind;
import org.webhooks.api.http.PresentedKey;
import org.webhooks.api.platform.problem.Problem;

/**
 * Lets nobody in who presents no key of this dialect. Keys of other dialects and expired ones are answered as unknown
 * ones are.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class Authenticator implements ContainerRequestFilter {
    @Inject
    Authentication authentication;

    @Inject
    Clock clock;

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<Caller> caller = presentedKey(request).flatMap(this::callerWith);
        if (caller.isPresent()) {
            request.setSecurityContext(CallerContext.of(caller.get(), request.getSecurityContext()));
        } else {
            request.abortWith(Problem.UNAUTHORIZED.answer());
        }
    }

    private static Optional<String> presentedKey(ContainerRequestContext request) {
        return PresentedKey.of(
                request.getHeaderString(HttpHeaders.AUTHORIZATION), request.getHeaderString(PresentedKey.HEADER));
    }

    private Optional<Caller> callerWith(String key) {
        return Optional.ofNullable(authentication.callerWith(key)).filter(this::isOfThisDialect);
    }

    private boolean isOfThisDialect(Caller caller) {
        return !(caller instanceof Caller.KeyHolder holder)
                || (holder.kind() == KeyKind.PLATFORM && !holder.isExpired(clock.instant()));
    }
}
