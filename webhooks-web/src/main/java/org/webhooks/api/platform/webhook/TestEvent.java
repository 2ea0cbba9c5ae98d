package org.webhooks.api.platform.webhook;

import org.webhooks.api.http.JsonWriter;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Occurrence;
import org.webhooks.event.Published;

/** The event by which an endpoint's owner tries it out: to that endpoint alone, whatever it subscribes to. */
record TestEvent(Endpoint endpoint) {
    private static final String MESSAGE = "This is a test webhook event from do.dev";
    private static final String PUBLISHED = "Test event published. The webhook will be delivered shortly.";

    NewEvent toPublish() {
        String data = new JsonWriter()
                .beginObject()
                .member("message", MESSAGE)
                .member("endpoint_id", EndpointId.of(endpoint.id()))
                .endObject()
                .toString();
        return new NewEvent(
                endpoint.accountId(),
                new Occurrence("platform.test", "platform", false, data),
                NewEvent.Identity.NONE,
                NewEvent.Timing.AT_ONCE,
                NewEvent.Addressees.endpoint(endpoint.id()));
    }

    static JsonWriter answer(Published published) {
        return new JsonWriter()
                .beginObject()
                .member("success", true)
                .member("eventId", published.publicId())
                .member("message", PUBLISHED)
                .endObject();
    }
}
