package org.webhooks.it.policy;

import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;

/** An event whose first call was answered by 500, and that waits for its retry. */
record FailedOnce(Tenant tenant, Inbox inbox, Endpoint endpoint, String event) {
    /** @param settings of the endpoint, before anything is published */
    static FailedOnce on(Stage stage, String settings) {
        Tenant tenant = stage.tenant();
        Inbox inbox = stage.inbox().answerNext(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch(settings);
        String event = tenant.publish("order.created", "{}");
        tenant.awaitState(event, "waiting");
        return new FailedOnce(tenant, inbox, endpoint, event);
    }
}
