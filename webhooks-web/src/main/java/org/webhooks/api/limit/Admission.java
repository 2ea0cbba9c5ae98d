package org.webhooks.api.limit;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * Whether a request is within its limit.
 *
 * @param limit requests a minute, 0 where there is none
 * @param remaining how many more would be admitted now
 * @param retryAfterSeconds when the next is admitted: at least 1 where this one is not, else 0
 */
public record Admission(boolean admitted, int limit, int remaining, int retryAfterSeconds) {
    static final Admission UNLIMITED = new Admission(true, 0, 0, 0);

    private static final String PROPERTY = Admission.class.getName();

    static Admission granted(int limit, int remaining) {
        return new Admission(true, limit, remaining, 0);
    }

    static Admission refused(int limit, int retryAfterSeconds) {
        return new Admission(false, limit, 0, retryAfterSeconds);
    }

    /** Has {@link RateLimitHeaders} tell the caller, where there is a limit. */
    public void tellWith(ContainerRequestContext request) {
        if (limit > 0) {
            request.setProperty(PROPERTY, this);
        }
    }

    static Optional<Admission> toldWith(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof Admission admission ? Optional.of(admission) : Optional.empty();
    }
}
