package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What endpoints may ask for: how often and how much at once they are called, and when again. */
interface LimitContract extends Stage {
    int EVENTS = 40;

    @Test
    default void callsComeAtTheRateThatWasAskedForAndSmoothly() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"rate_limit\":10}");

        tenant.publishBatch("order.created", EVENTS);

        List<Receipt> receipts = inbox.await(EVENTS);
        assertThat(span(receipts)).isGreaterThan(Duration.ofMillis(100L * (EVENTS - 1) - 300));
        for (int from = 0; from + 10 < EVENTS; from++) {
            assertThat(span(receipts.subList(from, from + 11)))
                    .as("ten intervals from the %d-th call", from)
                    .isGreaterThan(Duration.ofMillis(700));
        }
    }

    @Test
    default void atMostAsManyCallsAreInFlightAsWasAskedFor() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"max_in_flight\":3}");
        tenant.publish("order.created", "0");
        inbox.await(1);
        inbox.hang();

        tenant.publishBatch("order.created", EVENTS);

        inbox.await(4);
        inbox.staysAt(4);
        inbox.release();
        inbox.await(EVENTS + 1);
    }

    @Test
    default void anEndpointsOwnScheduleDecidesWhenItIsTriedAgain() {
        FailedOnce failed = FailedOnce.on(this, "{\"retry_schedule\":[\"PT0S\",\"PT2H\"]}");
        failed.inbox().answerAlways(Reply.of(500));

        moveClock(Duration.ofMinutes(100));
        failed.inbox().staysAt(1);
        moveClock(Duration.ofMinutes(133));

        failed.inbox().await(2);
        failed.tenant().awaitState(failed.event(), "failed");
    }

    @Test
    default void aFirstWaitPutsOffTheFirstAttempt() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"retry_schedule\":[\"PT1H\"]}");

        String event = tenant.publish("order.created", "{}");

        assertThat(tenant.stateOf(event)).isEqualTo("waiting");
        inbox.staysAt(0);
        moveClock(Duration.ofMinutes(67));
        inbox.await(1);
    }

    @Test
    default void tenEventsToAQuicklyFailingReceiverPauseItWithinTwentySeconds() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        Instant before = Instant.now();

        tenant.publishBatch("order.created", 10);

        Wait.until("paused", Duration.ofSeconds(20), endpoint::isPaused);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(endpoint.read().getInt("consecutive_failures")).isEqualTo(10);
    }

    @Test
    default void afterAFewFailuresAnEndpointGetsOneCallAtATime() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500), Reply.of(500), Reply.of(500));
        tenant.register(inbox, "*");
        for (int i = 1; i <= 3; i++) {
            String event = tenant.publish("order.created", "{}");
            tenant.awaitState(event, "waiting");
        }
        inbox.await(3);
        inbox.hang();

        tenant.publishBatch("order.created", 10);

        inbox.await(4);
        inbox.staysAt(4);
        inbox.release();
        inbox.await(13);
    }

    private static Duration span(List<Receipt> receipts) {
        return Duration.between(
                receipts.get(0).at(), receipts.get(receipts.size() - 1).at());
    }
}
