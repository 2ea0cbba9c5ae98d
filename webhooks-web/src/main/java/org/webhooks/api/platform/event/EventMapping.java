package org.webhooks.api.platform.event;

import org.jspecify.annotations.Nullable;
import org.webhooks.event.NewEvent;
import org.webhooks.event.request.EventRequest;

/** Turns what a publisher asks for into the event that is published. */
final class EventMapping {
    private EventMapping() {}

    static NewEvent toPublish(EventRequest request, long accountId, @Nullable String idempotencyKey) {
        return new NewEvent(
                accountId,
                request.type(),
                request.serviceOrDerived(),
                request.livemode() == null || request.livemode(),
                request.data(),
                request.eventId(),
                idempotencyKey,
                request.deliverAt(),
                null);
    }
}
