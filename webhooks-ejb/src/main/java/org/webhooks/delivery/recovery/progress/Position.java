package org.webhooks.delivery.recovery.progress;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.event.match.PastEvent;

/**
 * A place in a job's order: events in the order of creation, and the deliveries of each in the order of endpoints.
 *
 * @param lastEndpoint up to which the event's deliveries are behind it; null is all of them
 */
public record Position(
        Instant createdAt, UUID eventId, @Nullable Long lastEndpoint) {
    private static final UUID LOWEST = new UUID(0, 0);

    /** Before every event that was created at this moment or later. */
    public static Position before(Instant moment) {
        return new Position(moment, LOWEST, 0L);
    }

    /** Right before an event's delivery to an endpoint. */
    public static Position before(PastEvent event, long endpoint) {
        return within(event, endpoint - 1);
    }

    public static Position within(PastEvent event, long lastEndpoint) {
        return new Position(event.createdAt(), event.id(), lastEndpoint);
    }

    public static Position after(PastEvent event) {
        return new Position(event.createdAt(), event.id(), null);
    }

    public boolean isWithinEvent() {
        return lastEndpoint != null;
    }

    /** Whether its event's delivery to the endpoint is behind it. */
    public boolean hasPassed(long endpoint) {
        return lastEndpoint == null || endpoint <= lastEndpoint;
    }
}
