package org.webhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Receiver;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.server.Build;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What follows a failed attempt; the clock is moved instead of waited for. */
interface RetryContract extends Stage {
    /** The waits before the second to the fifth attempt. */
    List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    double JITTER = 0.1;

    @Test
    default void triesAgainByTheScheduleUntilTheReceiverAccepts() {
        Tenant tenant = tenant();
        Inbox inbox =
                inbox().answerNext(Reply.of(500), Reply.of(404), Reply.of(301).with("Location", "/"), Reply.of(503));
        tenant.register(inbox, "*");

        String event = tenant.publish("order.created", "{}");
        failUntilTheLastAttempt(tenant, event, inbox);

        List<Receipt> receipts = inbox.await(5);
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
        assertThat(receipts).extracting(Receipt::verdict).containsOnly(Receipt.VALID);
        assertThat(receipts).extracting(Receipt::webhookId).containsOnly(event);
        assertThat(receipts)
                .extracting(Receipt::sha256)
                .containsOnly(receipts.get(0).sha256());
        assertThat(tenant.onlyDelivery(event).getJsonArray("attempts"))
                .extracting(attempt -> attempt.asJsonObject().getInt("status"))
                .containsExactly(500, 404, 301, 503, 200);
    }

    @Test
    default void givesUpWhenTheScheduleIsExhausted() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        tenant.register(inbox, "*");

        String event = tenant.publish("order.created", "{}");
        failUntilTheLastAttempt(tenant, event, inbox);

        inbox.await(5);
        Wait.until("failed", () -> "failed".equals(tenant.stateOf(event)));
        moveClock(Duration.ofHours(24));
        inbox.staysAt(5);
    }

    private void failUntilTheLastAttempt(Tenant tenant, String event, Inbox inbox) {
        Duration offset = Duration.ZERO;
        for (int attempt = 1; attempt <= WAITS.size(); attempt++) {
            Duration wait = WAITS.get(attempt - 1);
            inbox.await(attempt);
            Instant due = nextAttempt(tenant, event);
            Duration left = Duration.between(Instant.now().plus(offset), due);
            assertThat(left)
                    .as("wait before attempt %d", attempt + 1)
                    .isBetween(scaled(wait, 1 - JITTER).minusSeconds(10), scaled(wait, 1 + JITTER));
            offset = offset.plus(left).plusSeconds(1);
            moveClock(offset);
        }
    }

    private static Instant nextAttempt(Tenant tenant, String event) {
        Wait.until("the failure is recorded", () -> "waiting".equals(tenant.stateOf(event)));
        return Instant.ofEpochMilli(
                tenant.onlyDelivery(event).getJsonNumber("next_attempt_at").longValueExact());
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }

    @Test
    default void triesNotAgainBeforeTheTime() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        tenant.register(inbox, "*");

        String event = tenant.publish("order.created", "{}");
        nextAttempt(tenant, event);

        moveClock(Duration.ofSeconds(45));
        inbox.staysAt(1);
        moveClock(Duration.ofSeconds(70));
        inbox.await(2);
    }

    @Test
    default void aRedirectIsAFailureAndNobodyFollowsIt() {
        Tenant tenant = tenant();
        Inbox target = inbox();
        Inbox inbox =
                inbox().answerAlways(Reply.of(307).with("Location", target.url().toString()));
        tenant.register(inbox, "*");

        String event = tenant.publish("order.created", "{}");

        nextAttempt(tenant, event);
        JsonObject attempt = tenant.onlyDelivery(event).getJsonArray("attempts").getJsonObject(0);
        assertThat(attempt.getInt("status")).isEqualTo(307);
        assertThat(target.receipts()).isEmpty();
    }

    @Test
    default void aReceiverThatIsNotThereIsAFailedAttemptWithItsReason() {
        Tenant tenant = tenant();
        try (Receiver closed = new Receiver(Build.work().resolve("closed.tsv"))) {
            tenant.register(closed.inbox(), "*");
        }

        String event = tenant.publish("order.created", "{}");

        nextAttempt(tenant, event);
        JsonObject attempt = tenant.onlyDelivery(event).getJsonArray("attempts").getJsonObject(0);
        assertThat(attempt.isNull("status")).isTrue();
        assertThat(attempt.getString("error")).isNotEmpty();
    }

    @Test
    default void tenFailuresInARowPauseTheEndpointAndWhatFollowsIsHeld() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");

        List<String> events = IntStream.range(0, 10)
                .mapToObj(i -> tenant.publish("order.created", String.valueOf(i)))
                .toList();

        Wait.until("paused", endpoint::isPaused);
        assertThat(endpoint.read().getBoolean("is_active")).isTrue();
        assertThat(endpoint.read().getInt("consecutive_failures")).isEqualTo(10);
        String later = tenant.publish("order.created", "{}");
        assertThat(tenant.stateOf(later)).isEqualTo("held");
        Wait.until("held", () -> events.stream().allMatch(event -> "held".equals(tenant.stateOf(event))));
        moveClock(Duration.ofHours(3));
        inbox.staysAt(10);

        inbox.answerAlways(Reply.OK);
        endpoint.unpause();
        inbox.await(21);
        assertThat(endpoint.read().getInt("consecutive_failures")).isZero();
    }
}
