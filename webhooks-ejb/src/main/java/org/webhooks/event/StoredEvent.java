package org.webhooks.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;

/** An event as it was published; nothing of it ever changes. Written by the publish statement, read here. */
@Entity
@Table(name = "events")
@IdClass(StoredEvent.Key.class)
public class StoredEvent {
    @Id
    private long accountId;

    @Id
    private UUID id;

    private String type;
    private String service;
    private boolean livemode;

    /** The native body, {@code {eventId,type,service,data,livemode,createdAt}}: what is shown is what was made once. */
    private byte[] body;

    /** How many deliveries the publish made: what its answer said. */
    private int fanOut;

    private Instant createdAt;
    private @Nullable Instant deliverAt;
    private @Nullable String orderingKey;

    @SuppressWarnings("NullAway.Init")
    protected StoredEvent() {}

    public UUID id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String publicId() {
        return PublicId.of(PublicId.EVENT, id);
    }

    public String type() {
        return type;
    }

    public String service() {
        return service;
    }

    public boolean livemode() {
        return livemode;
    }

    public byte[] body() {
        return body;
    }

    public int fanOut() {
        return fanOut;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant deliverAt() {
        return deliverAt;
    }

    public @Nullable String orderingKey() {
        return orderingKey;
    }

    /** The key as JPA wants it: a class with a constructor without arguments. */
    public static class Key implements java.io.Serializable {
        private static final long serialVersionUID = 1;

        private long accountId;
        private @Nullable UUID id;

        public Key() {}

        public Key(long accountId, UUID id) {
            this.accountId = accountId;
            this.id = id;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.accountId == accountId && java.util.Objects.equals(key.id, id);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(accountId, id);
        }
    }
}
