package org.webhooks.api.openapi.sample;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;
import org.webhooks.delivery.Delivery;
import org.webhooks.delivery.DeliveryState;

/** A delivery that stands where it is asked to, after its first attempt or before. */
public final class SampleDelivery extends Delivery {
    private final UUID id;
    private final UUID eventId;
    private final long endpointId;
    private final DeliveryState state;
    private final @Nullable Instant nextAttemptAt;
    private final @Nullable Integer lastStatus;
    private final Instant createdAt;

    public SampleDelivery(
            UUID id,
            UUID eventId,
            long endpointId,
            DeliveryState state,
            @Nullable Instant nextAttemptAt,
            @Nullable Integer lastStatus,
            Instant createdAt) {
        this.id = id;
        this.eventId = eventId;
        this.endpointId = endpointId;
        this.state = state;
        this.nextAttemptAt = nextAttemptAt;
        this.lastStatus = lastStatus;
        this.createdAt = createdAt;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String publicId() {
        return PublicId.of(PublicId.DELIVERY, id);
    }

    @Override
    public String eventPublicId() {
        return PublicId.of(PublicId.EVENT, eventId);
    }

    @Override
    public long endpointId() {
        return endpointId;
    }

    @Override
    public DeliveryState state() {
        return state;
    }

    @Override
    public int attempts() {
        return lastStatus == null ? 0 : 1;
    }

    @Override
    public @Nullable Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    @Override
    public @Nullable Integer lastStatus() {
        return lastStatus;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }
}
