package org.webhooks.it.cost;

import java.net.URI;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;

/** An account that has all its events sent to one URL. */
record Subscriber(Tenant tenant, Inbox inbox) {
    static final String EVENT = Tenant.event("order.created", "{\"id\":1}");

    /** One that no endpoint is registered for. */
    static Subscriber create(URI server) {
        return new Subscriber(Tenant.create(server), Stage.RECEIVER.inbox());
    }

    void register(String settings) {
        tenant.register(inbox, "*").patch(settings);
    }

    /** Publishes an event that comes once. */
    void publish() {
        publish(EVENT, 1);
    }

    /** Publishes an event that comes so many times. */
    void publish(String event, int calls) {
        receive(calls, () -> tenant.caller().post("/v1/events", event).expect(202));
    }

    /** Publishes with an Idempotency-Key. */
    Answer publishWithKey(String key) {
        return tenant.caller()
                .send(tenant.caller()
                        .withBody("POST", "/v1/events", EVENT)
                        .header("Idempotency-Key", key)
                        .build());
    }

    /** Does what brings so many calls, and waits for them. */
    void receive(int calls, Runnable work) {
        int before = inbox.size();
        work.run();
        inbox.await(before + calls);
    }

    /** The same; none of the calls is answered before the last has come. */
    void receiveTogether(int calls, Runnable work) {
        inbox.hang();
        try {
            receive(calls, work);
        } finally {
            inbox.release();
        }
    }

    void failNext() {
        inbox.answerNext(Reply.of(500));
    }
}
