package org.webhooks.api.openapi.sample;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointWithHealth;
import org.webhooks.endpoint.NewEndpoint;
import org.webhooks.endpoint.policy.DeliveryPolicy;

/** An endpoint as its owner asked for it. */
public final class SampleEndpoint extends Endpoint {
    private final long id;
    private final NewEndpoint wish;
    private final Instant createdAt;

    public SampleEndpoint(long id, NewEndpoint wish, Instant createdAt) {
        this.id = id;
        this.wish = wish;
        this.createdAt = createdAt;
    }

    /** The endpoint before it was ever called. */
    public EndpointWithHealth neverCalled() {
        return new EndpointWithHealth(this, new SampleHealth(false, null, null));
    }

    /** The endpoint after a call that succeeded. */
    public EndpointWithHealth calledAt(Instant lastDeliveryAt) {
        return new EndpointWithHealth(this, new SampleHealth(false, lastDeliveryAt, 200));
    }

    /** The endpoint when it was paused, after a call that succeeded. */
    public EndpointWithHealth pausedAfterCallAt(Instant lastDeliveryAt) {
        return new EndpointWithHealth(this, new SampleHealth(true, lastDeliveryAt, 200));
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String scheme() {
        return wish.scheme();
    }

    @Override
    public String url() {
        return wish.url();
    }

    @Override
    public @Nullable String name() {
        return wish.name();
    }

    @Override
    public @Nullable String description() {
        return wish.description();
    }

    @Override
    public String method() {
        return wish.method();
    }

    @Override
    public List<String> patterns() {
        return wish.patterns();
    }

    @Override
    public boolean isActive() {
        return wish.active();
    }

    @Override
    public DeliveryPolicy policy() {
        return DeliveryPolicy.NONE;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant updatedAt() {
        return createdAt;
    }
}
