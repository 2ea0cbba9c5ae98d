package org.webhooks.it.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.policy.Sequences;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Calls an endpoint with sequences, of which each has to keep its order. */
final class OrderedEvents implements Undertaking {
    private static final int KEYS = 10;
    private static final int OF_EACH_KEY_AT_ONCE = 50;
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(60);

    private final Tenant tenant;
    private final Inbox inbox;
    private final int ofEachKey;

    /** @param ofEachKey a multiple of fifty */
    OrderedEvents(Stage stage, int ofEachKey) {
        this.tenant = stage.tenant();
        this.inbox = stage.inbox();
        this.ofEachKey = ofEachKey;
        tenant.register(inbox, "*").patch("{\"ordered\":true}");
    }

    @Override
    public String outcome() {
        return "each sequence keeps its order";
    }

    @Override
    public void begin() {
        for (int from = 0; from < ofEachKey; from += OF_EACH_KEY_AT_ONCE) {
            List<String> events = new ArrayList<>();
            for (int n = from; n < from + OF_EACH_KEY_AT_ONCE; n++) {
                for (int key = 0; key < KEYS; key++) {
                    events.add(Sequences.event("key " + key, n));
                }
            }
            Sequences.publish(tenant, events);
        }
        Wait.until("sequences are under way", () -> inbox.size() > KEYS * ofEachKey / 5);
    }

    @Override
    public void judge(Instant ended) {
        Wait.until("all came", DRAINED_WITHIN, () -> received() == (long) KEYS * ofEachKey);
        Sequences.assertInOrder(inbox.receipts(), ofEachKey);
    }

    private long received() {
        return inbox.receipts().stream().map(Receipt::webhookId).distinct().count();
    }
}
