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
 * @param orderingKey of its sequence at endpoints that ask for order; null is the sequence of those without a key
 * @param onlyEndpoint goes to this endpoint alone, whatever it subscribes to; null goes to all that match
 * @param onlyScheme goes to endpoints of this scheme alone; null goes to those of all
 * @param keepsSchemasOf the version of the account's schemas that the data is known to keep; 0 of an account without any
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
        @Nullable String orderingKey,
        @Nullable Long onlyEndpoint,
        @Nullable String onlyScheme,
        long keepsSchemasOf) {

    /** An event whose data nobody has held against a schema yet. */
    public NewEvent(
            long accountId,
            String type,
            String service,
            boolean livemode,
            String data,
            @Nullable UUID id,
            @Nullable IdempotencyKey idempotencyKey,
            @Nullable Instant deliverAt,
            @Nullable String orderingKey,
            @Nullable Long onlyEndpoint) {
        this(
                accountId,
                type,
                service,
                livemode,
                data,
                id,
                idempotencyKey,
                deliverAt,
                orderingKey,
                onlyEndpoint,
                null,
                0);
    }

    /** The same event, known to keep the schemas of this version. */
    public NewEvent keepingSchemasOf(long version) {
        return new NewEvent(
                accountId,
                type,
                service,
                livemode,
                data,
                id,
                idempotencyKey,
                deliverAt,
                orderingKey,
                onlyEndpoint,
                onlyScheme,
                version);
    }

    /** The same event under another type and id, by which nobody has asked for it, for endpoints of one scheme. */
    public NewEvent raising(String otherType, UUID otherId, String scheme) {
        return new NewEvent(
                accountId, otherType, service, livemode, data, otherId, null, deliverAt, orderingKey, null, scheme, 0);
    }

    /** Whether another publish may have made this event already. */
    public boolean isKeyed() {
        return id != null || idempotencyKey != null;
    }
}
