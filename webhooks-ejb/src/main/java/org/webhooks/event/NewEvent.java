package org.webhooks.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to be published.
 *
 * @param keepsSchemasOf the version of the account's schemas that the data is known to keep; 0 where nobody has held it
 *     against a schema yet, or the account never had one
 */
public record NewEvent(
        long accountId,
        Occurrence occurrence,
        Identity identity,
        Timing timing,
        Addressees addressees,
        long keepsSchemasOf) {
    private static final long NOT_JUDGED = 0;

    /**
     * By what a publish is known when it is repeated.
     *
     * @param id chosen by the publisher, unique within the account; null lets one be made
     * @param key publishes with the same key are one event
     */
    public record Identity(@Nullable UUID id, @Nullable IdempotencyKey key) {
        /** The publisher never asks again. */
        public static final Identity NONE = new Identity(null, null);
    }

    /**
     * When its deliveries go out.
     *
     * @param deliverAt not before this moment of the database's clock; null is now
     * @param orderingKey of its sequence at endpoints that ask for order; null is the sequence of those without a key
     */
    public record Timing(
            @Nullable Instant deliverAt, @Nullable String orderingKey) {
        public static final Timing AT_ONCE = new Timing(null, null);
    }

    /**
     * Whom it is for.
     *
     * @param endpoint this endpoint alone, whatever it subscribes to; null is all that match
     * @param scheme endpoints of this scheme alone; null is those of all
     */
    public record Addressees(
            @Nullable Long endpoint, @Nullable String scheme) {
        public static final Addressees ALL = new Addressees(null, null);

        public static Addressees endpoint(long id) {
            return new Addressees(id, null);
        }

        public static Addressees scheme(String name) {
            return new Addressees(null, name);
        }
    }

    /** An event whose data nobody has held against a schema yet. */
    public NewEvent(long accountId, Occurrence occurrence, Identity identity, Timing timing, Addressees addressees) {
        this(accountId, occurrence, identity, timing, addressees, NOT_JUDGED);
    }

    /** The same event, known to keep the schemas of this version. */
    public NewEvent keepingSchemasOf(long version) {
        return new NewEvent(accountId, occurrence, identity, timing, addressees, version);
    }

    /** The same event under another type and id, by which nobody has asked for it, for endpoints of one scheme. */
    public NewEvent raising(String otherType, UUID otherId, String scheme) {
        return new NewEvent(
                accountId, occurrence.as(otherType), new Identity(otherId, null), timing, Addressees.scheme(scheme));
    }

    public String type() {
        return occurrence.type();
    }

    public @Nullable UUID id() {
        return identity.id();
    }

    public @Nullable IdempotencyKey idempotencyKey() {
        return identity.key();
    }

    /** Whether another publish may have made this event already. */
    public boolean isKeyed() {
        return id() != null || idempotencyKey() != null;
    }
}
