package org.webhooks.event.intake;

import org.webhooks.event.NewEvent;
import org.webhooks.event.request.EventRequest;

/** Makes the event of a request that came without a key. */
final class NewEvents {
    private NewEvents() {}

    static NewEvent of(EventRequest request, long accountId) {
        return new NewEvent(
                accountId,
                request.type(),
                request.serviceOrDerived(),
                !Boolean.FALSE.equals(request.livemode()),
                request.data(),
                request.eventId(),
                null,
                request.deliverAt(),
                null);
    }
}
