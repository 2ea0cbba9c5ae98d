package org.webhooks.it.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.policy.Sequences;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.recovery.RunningJob;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Wait;

/** What the other node does for one that was killed, or frozen for so long that it might have been. */
interface KilledNodeContract extends NodesContract {
    int KEYS = 4;
    int OF_EACH_KEY = 150;
    int THOUSANDS_MISSED = 6;

    /** What the killed node had in hand waits for the end of its lease. */
    Duration TAKEN_OVER_WITHIN = TwoNodes.LEASE.plusSeconds(70);

    @Test
    default void eachSequenceKeepsItsOrderHoweverOftenCallsFailAndWhoeverIsKilled() {
        nodes().beTwo();
        Tenant tenant = Tenant.create(nodes().first().uri());
        Inbox inbox = inbox();
        Sequences.letFail(inbox, KEYS * OF_EACH_KEY);
        tenant.register(inbox, "*").patch(Sequences.WITH_QUICK_RETRIES);

        CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> publishInTurn(tenant));
        Wait.until("in the middle", () -> Sequences.accepted(inbox) > KEYS * OF_EACH_KEY / 3);
        nodes().second().kill();
        publishing.join();

        Wait.until("all accepted", TAKEN_OVER_WITHIN, () -> Sequences.accepted(inbox) == KEYS * OF_EACH_KEY);
        Sequences.assertInOrder(inbox.receipts(), OF_EACH_KEY);
    }

    private void publishInTurn(Tenant tenant) {
        int turn = 0;
        for (int n = 0; n < OF_EACH_KEY; n++) {
            for (int key = 0; key < KEYS; key++) {
                publish(tenant, nodes().both().get(turn++ % 2), Sequences.event("key " + key, n));
            }
        }
    }

    /** On this node, or again on the first one where it does not answer, which may know the event by then. */
    private static void publish(Tenant tenant, Server node, String event) {
        String withId = "{\"eventId\":\"evt_" + UUID.randomUUID() + "\"," + event.substring(1);
        try {
            tenant.at(node).caller().post("/v1/events", withId).expect(202);
        } catch (RuntimeException noAnswer) {
            assertThat(tenant.caller().post("/v1/events", withId).status()).isIn(200, 202);
        }
    }

    @Test
    default void aJobGoesOnWhereTheNodeIsKilledThatItBeganOn() {
        nodes().beTwo();
        Tenant tenant = Tenant.create(nodes().first().uri());
        RunningJob job = new RunningJob(tenant, inbox(), THOUSANDS_MISSED);
        job.beginAt(tenant.at(nodes().second()));
        job.awaitPart(0.3);

        nodes().second().kill();

        job.hasLost(Instant.now());
        job.assertAllIsSentOnce();
    }

    @Test
    default void whatANodeLearnsLateOverwritesNothing() {
        nodes().beTwo();
        Tenant tenant = Tenant.create(nodes().first().uri());
        Inbox inbox = inbox().answerNext(Reply.of(500)).hang();
        tenant.register(inbox, "*");
        String event = tenant.at(nodes().second()).publish("order.created", "{}");
        inbox.await(1);

        nodes().second().freeze();
        try {
            inbox.release();
            Wait.until(
                    "the other node delivers it", TAKEN_OVER_WITHIN, () -> "delivered".equals(tenant.stateOf(event)));
        } finally {
            nodes().second().thaw();
        }

        String next = tenant.at(nodes().second()).publish("order.created", "{}");
        tenant.awaitState(next, "delivered");
        assertThat(tenant.stateOf(event)).isEqualTo("delivered");
        inbox.staysAt(3);
        assertThat(tenant.stateOf(event)).isEqualTo("delivered");
    }
}
