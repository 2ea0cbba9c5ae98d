package org.webhooks.api.openapi.sample;

import java.time.Instant;
import java.util.UUID;
import org.webhooks.PublicId;
import org.webhooks.event.NewEvent;
import org.webhooks.event.StoredEvent;
import org.webhooks.event.match.EventBodies;

/** An event with the body that it is stored with. */
public final class SampleEvent extends StoredEvent {
    private final UUID id;
    private final NewEvent wish;
    private final Instant createdAt;

    public SampleEvent(UUID id, NewEvent wish, Instant createdAt) {
        this.id = id;
        this.wish = wish;
        this.createdAt = createdAt;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String publicId() {
        return PublicId.of(PublicId.EVENT, id);
    }

    @Override
    public String type() {
        return wish.type();
    }

    @Override
    public byte[] body() {
        return EventBodies.inNativeForm(wish, id, createdAt);
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }
}
