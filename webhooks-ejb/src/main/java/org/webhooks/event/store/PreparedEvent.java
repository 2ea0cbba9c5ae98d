package org.webhooks.event.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Published;

/**
 * An event ready to be stored: with its id, its bodies made once, and its deliveries, matched against one version of its
 * account.
 *
 * @param raised further events that dialects raise of it; stored if and only if it is
 */
public record PreparedEvent(
        NewEvent event,
        UUID id,
        Instant createdAt,
        Bodies bodies,
        long accountVersion,
        List<NewDelivery> deliveries,
        List<PreparedEvent> raised) {
    public Published published() {
        return new Published(id, event.type(), createdAt, deliveries.size(), false);
    }

    /** The event, and those that it raises. */
    public Stream<PreparedEvent> withRaised() {
        return Stream.concat(Stream.of(this), raised.stream());
    }

    /** How many deliveries are stored with it. */
    public int allDeliveries() {
        return withRaised().mapToInt(event -> event.deliveries().size()).sum();
    }
}
