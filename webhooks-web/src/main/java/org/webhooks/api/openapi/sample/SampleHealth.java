package org.webhooks.api.openapi.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.EndpointHealth;

/** How an endpoint has been answering: it never failed. */
final class SampleHealth extends EndpointHealth {
    private final boolean paused;
    private final @Nullable Instant lastDeliveryAt;
    private final @Nullable Integer lastDeliveryStatus;

    SampleHealth(boolean paused, @Nullable Instant lastDeliveryAt, @Nullable Integer lastDeliveryStatus) {
        this.paused = paused;
        this.lastDeliveryAt = lastDeliveryAt;
        this.lastDeliveryStatus = lastDeliveryStatus;
    }

    @Override
    public int consecutiveFailures() {
        return 0;
    }

    @Override
    public boolean isPaused() {
        return paused;
    }

    @Override
    public @Nullable Instant lastDeliveryAt() {
        return lastDeliveryAt;
    }

    @Override
    public @Nullable Integer lastDeliveryStatus() {
        return lastDeliveryStatus;
    }
}
