package org.webhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;

/** How an endpoint gets what was held for it. */
interface ReleaseContract extends Stage {
    int BATCHES = 3;
    int BATCH = 500;

    /** A thousand are released in a second, in the order they were published; calls under way overtake each other. */
    int MOST_OVERTAKING = BATCH;

    @Test
    default void whatWasHeldGoesOutInItsOrderAndNotInABurst() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.pause();
        List<String> held = IntStream.range(0, BATCHES)
                .mapToObj(batch -> tenant.publishBatch("order.created", BATCH))
                .flatMap(List::stream)
                .toList();

        endpoint.unpause();

        List<Receipt> receipts = inbox.await(BATCHES * BATCH);
        List<String> received = receipts.stream().map(Receipt::webhookId).toList();
        assertThat(received).containsExactlyInAnyOrderElementsOf(held);
        for (int i = 0; i < held.size(); i++) {
            assertThat(received.indexOf(held.get(i))).isBetween(i - MOST_OVERTAKING, i + MOST_OVERTAKING);
        }
        assertThat(Duration.between(
                        receipts.get(0).at(), receipts.get(receipts.size() - 1).at()))
                .isGreaterThan(Duration.ofMillis(900));
    }
}
