package org.webhooks.api.developer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointHealth;
import org.webhooks.endpoint.EndpointWithHealth;

/** An endpoint as the database would give it. */
final class StoredEndpoint extends Endpoint {
    private final Instant createdAt;

    StoredEndpoint(Instant createdAt) {
        this.createdAt = createdAt;
    }

    EndpointWithHealth answering(@Nullable Instant lastAt, @Nullable Integer lastStatus, int failures) {
        return new EndpointWithHealth(this, new EndpointHealth() {
            @Override
            public @Nullable Instant lastDeliveryAt() {
                return lastAt;
            }

            @Override
            public @Nullable Integer lastDeliveryStatus() {
                return lastStatus;
            }

            @Override
            public int consecutiveFailures() {
                return failures;
            }
        });
    }

    @Override
    public long id() {
        return 1042;
    }

    @Override
    public String url() {
        return "https://example.com/webhooks/dhmad";
    }

    @Override
    public List<String> patterns() {
        return List.of("escrow.status.updated", "contract.signed");
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return createdAt.plusSeconds(60);
    }
}
