package org.webhooks.delivery.recovery;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent again.
 *
 * @param endpointId null is every endpoint of the account, which nothing can be {@link Standing#MISSING} to
 * @param type only events of this type; null is any
 * @param since the earliest creation of an event, inclusive
 * @param until the end of creation, exclusive; null, or a moment to come, is the moment when the job is made: a job ends
 */
public record JobWish(
        JobKind kind,
        @Nullable Long endpointId,
        Set<Standing> standings,
        @Nullable String type,
        Instant since,
        @Nullable Instant until) {

    Instant untilOr(Instant now) {
        return until == null || until.isAfter(now) ? now : until;
    }
}
