package org.webhooks.delivery;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call of an endpoint, as it went. A call made under a lease that had passed on is logged too, beside the one that
 * counts. Headers are JSON objects as text.
 */
@Entity
@Table(name = "attempts")
@IdClass(Attempt.Key.class)
public class Attempt {
    @Id
    private UUID deliveryId;

    @Id
    private int number;

    @Id
    private int lease;

    private Instant at;
    private int durationMs;
    private @Nullable Integer status;
    private @Nullable String error;
    private String requestHeaders;
    private @Nullable String responseHeaders;
    private @Nullable String responseBody;

    @SuppressWarnings("NullAway.Init")
    protected Attempt() {}

    public int number() {
        return number;
    }

    public Instant at() {
        return at;
    }

    public int durationMs() {
        return durationMs;
    }

    public @Nullable Integer status() {
        return status;
    }

    public @Nullable String error() {
        return error;
    }

    public String requestHeaders() {
        return requestHeaders;
    }

    public @Nullable String responseHeaders() {
        return responseHeaders;
    }

    public @Nullable String responseBody() {
        return responseBody;
    }

    /** The key as JPA wants it: a class with a constructor without arguments. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private @Nullable UUID deliveryId;
        private int number;
        private int lease;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && key.number == number
                    && key.lease == lease
                    && Objects.equals(key.deliveryId, deliveryId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(deliveryId, number, lease);
        }
    }
}
