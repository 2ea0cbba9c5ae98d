package org.webhooks.event;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as an application gives it to the {@link EventPublisher}.
 *
 * @param type dot-separated names, at most 200 characters
 * @param dataJson any JSON
 * @param eventId {@code evt_} and a UUID of the caller's choice, so that a repeated call is one event; or null
 * @param deliverAt not before this moment; null is at once
 */
public record EventToPublish(
        String type,
        String dataJson,
        @Nullable String eventId,
        @Nullable Instant deliverAt) implements Serializable {

    public EventToPublish(String type, String dataJson) {
        this(type, dataJson, null, null);
    }
}
