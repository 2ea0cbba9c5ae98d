package org.webhooks.api.openapi.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.EndpointHealth;

/** How an endpoint has been answering. */
final class SampleHealth extends EndpointHealth {
    private final int consecutiveFailures;
    private final @Nullable Instant lastDeliveryAt;
    private final @Nullable Integer lastDeliveryStatus;

    SampleHealth(int consecutiveFailures, @Nullable Instant lastDeliveryAt, @Nullable Integer lastDeliveryStatus) {
        this.consecutiveFailures = consecutiveFailures;
        this.lastDeliveryAt = lastDeliveryAt;
        this.lastDeliveryStatus = lastDeliveryStatus;
    }

    @Override
    public int consecutiveFailures() {
        return consecutiveFailures;
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
