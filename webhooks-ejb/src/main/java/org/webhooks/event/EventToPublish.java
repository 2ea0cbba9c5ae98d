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
 * @param deliverAt not before this moment, from 1970 to the end of the year 9999; null is at once
 * @param orderingKey of its sequence at endpoints that ask for order, 1 to 255 characters; or null
 */
public record EventToPublish(
        String type,
        String dataJson,
        @Nullable String eventId,
        @Nullable Instant deliverAt,
        @Nullable String orderingKey)
        implements Serializable {

    public EventToPublish(String type, String dataJson) {
        this(type, dataJson, null, null, null);
    }

    public EventToPublish(String type, String dataJson, @Nullable String eventId, @Nullable Instant deliverAt) {
        this(type, dataJson, eventId, deliverAt, null);
    }
}
