package org.webhooks.api.openapi.sample;

import java.time.Instant;
import org.webhooks.event.type.EventType;
import org.webhooks.event.type.EventTypeContent;

/** An event type that was put once. */
public final class SampleEventType extends EventType {
    private final String name;
    private final EventTypeContent content;
    private final Instant putAt;

    public SampleEventType(String name, EventTypeContent content, Instant putAt) {
        this.name = name;
        this.content = content;
        this.putAt = putAt;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public EventTypeContent content() {
        return content;
    }

    @Override
    public Instant createdAt() {
        return putAt;
    }

    @Override
    public Instant updatedAt() {
        return putAt;
    }
}
