package org.webhooks.event;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.webhooks.PublicId;

/**
 * What a publish made: the event and its deliveries are committed.
 *
 * @param replayed whether an earlier publish made it, and this is its answer again
 */
public record Published(UUID id, String type, Instant createdAt, int deliveries, boolean replayed)
        implements Serializable {

    public String publicId() {
        return PublicId.of(PublicId.EVENT, id);
    }

    public Published again() {
        return new Published(id, type, createdAt, deliveries, true);
    }
}
