package org.webhooks.delivery.recovery.chunk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.event.match.PastEvent;

/**
 * How far a job has come: events in the order of creation, and the deliveries of each in the order of endpoints.
 *
 * @param lastEndpoint up to which the event's deliveries were examined; null is all of them
 */
public record Position(
        Instant createdAt, UUID eventId, @Nullable Long lastEndpoint) {
    private static final UUID LOWEST = new UUID(0, 0);

    /** Before every event that was created at this moment or later. */
    static Position before(Instant moment) {
        return new Position(moment, LOWEST, 0L);
    }

    static Position within(PastEvent event, long lastEndpoint) {
        return new Position(event.createdAt(), event.id(), lastEndpoint);
    }

    static Position after(PastEvent event) {
        return new Position(event.createdAt(), event.id(), null);
    }

    boolean isWithinEvent() {
        return lastEndpoint != null;
    }
}
