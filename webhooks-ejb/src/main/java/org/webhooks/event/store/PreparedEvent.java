package org.webhooks.event.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Published;

/**
 * An event ready to be stored: with its id, the native body made once, and its deliveries, matched against one version
 * of its account.
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes that are stored and sent: a copy would cost, nobody compares them
public record PreparedEvent(
        NewEvent event, UUID id, Instant createdAt, byte[] body, long accountVersion, List<NewDelivery> deliveries) {

    public Published published() {
        return new Published(id, event.type(), createdAt, deliveries.size(), false);
    }
}
