package org.webhooks.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of an account's events, newest first.
 *
 * @param since the earliest creation, inclusive
 * @param until the end of creation, exclusive
 * @param before only events older than this one in the list's order
 */
public record EventQuery(
        @Nullable String type,
        @Nullable String service,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Position before,
        int limit) {

    /** A place in the list; without an id it is before all events of that moment. */
    public record Position(Instant createdAt, @Nullable UUID id) {}
}
