package org.webhooks.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to be published.
 *
 * @param data canonical JSON
 * @param id chosen by the publisher, unique within the account; null lets one be made
 * @param idempotencyKey publishes with the same key are one event
 * @param deliverAt not before this moment of the database's clock; null is now
 * @param onlyEndpoint goes to this endpoint alone, whatever it subscribes to; null goes to all that match
 */
public record NewEvent(
        long accountId,
        String type,
        String service,
        boolean livemode,
        String data,
        @Nullable UUID id,
        @Nullable IdempotencyKey idempotencyKey,
        @Nullable Instant deliverAt,
        @Nullable Long onlyEndpoint) {

    /** The same event under another type and id, by which nobody has asked for it. */
    public NewEvent raising(String otherType, UUID otherId) {
        return new NewEvent(accountId, otherType, service, livemode, data, otherId, null, deliverAt, null);
    }

    /** Whether another publish may have made this event already. */
    public boolean isKeyed() {
        return id != null || idempotencyKey != null;
    }
}
