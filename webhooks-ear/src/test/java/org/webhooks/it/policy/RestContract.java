package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Receivers that ask for a rest, or are gone for good. */
interface RestContract extends Stage {
    Duration HOUR = Duration.ofHours(1);

    @Test
    default void aReceiverThatAsksForRestGetsNothingUntilItEnds() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(429).with("Retry-After", "3600"));
        Inbox other = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        tenant.register(other, "*");
        String first = tenant.publish("order.created", "{}");
        inbox.await(1);
        other.await(1);

        tenant.publish("order.created", "{}");

        other.await(2);
        inbox.staysAt(1);
        assertThat(endpoint.read().getInt("consecutive_failures")).isZero();
        assertThat(endpoint.read().getInt("last_delivery_status")).isEqualTo(429);
        JsonObject delivery = of(endpoint, first);
        assertThat(delivery.getString("state")).isEqualTo("waiting");
        assertThat(untilNextAttempt(delivery)).isBetween(HOUR.minusSeconds(20), HOUR);
        moveClock(HOUR.minusSeconds(60));
        inbox.staysAt(1);
        moveClock(HOUR.plusSeconds(1));
        inbox.await(3);
    }

    @Test
    default void restsTakeNoStepOfTheScheduleHoweverManyTheyAre() {
        Tenant tenant = tenant();
        Reply rest = Reply.of(503).with("Retry-After", "60");
        int rests = 7;
        Inbox inbox = inbox();
        for (int i = 0; i < rests; i++) {
            inbox.answerNext(rest);
        }
        Endpoint endpoint = tenant.register(inbox, "*");
        String event = tenant.publish("order.created", "{}");

        for (int i = 1; i <= rests; i++) {
            int recorded = i;
            Wait.until(
                    "recorded",
                    () -> tenant.onlyDelivery(event).getJsonArray("attempts").size() == recorded);
            moveClock(Duration.ofSeconds(61L * i));
        }

        inbox.await(rests + 1);
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
        assertThat(endpoint.isPaused()).isFalse();
    }

    @Test
    default void aRestUntilADateIsHeededAsWell() {
        Tenant tenant = tenant();
        String then = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plus(HOUR).atOffset(ZoneOffset.UTC));
        Inbox inbox = inbox().answerNext(Reply.of(502).with("Retry-After", then));
        tenant.register(inbox, "*");

        String event = tenant.publish("order.created", "{}");

        Wait.until("recorded", () -> "waiting".equals(tenant.stateOf(event)));
        assertThat(untilNextAttempt(tenant.onlyDelivery(event))).isBetween(HOUR.minusSeconds(20), HOUR.plusSeconds(2));
    }

    @Test
    default void whatCantBeReadAsARestIsAFailure() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(503).with("Retry-After", "soon"));
        Endpoint endpoint = tenant.register(inbox, "*");

        String event = tenant.publish("order.created", "{}");

        Wait.until("recorded", () -> "waiting".equals(tenant.stateOf(event)));
        assertThat(endpoint.read().getInt("consecutive_failures")).isEqualTo(1);
        assertThat(untilNextAttempt(tenant.onlyDelivery(event)))
                .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(66));
    }

    @Test
    default void theEndOfAPauseEndsARest() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(503).with("Retry-After", "86400"));
        Endpoint endpoint = tenant.register(inbox, "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("recorded", () -> "waiting".equals(tenant.stateOf(event)));
        endpoint.pause();
        Wait.until("held", () -> "held".equals(tenant.stateOf(event)));

        endpoint.unpause();

        inbox.await(2);
    }

    @Test
    default void aReceiverThatIsGoneForGoodHasItsEndpointDisabled() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500), Reply.of(410));
        Endpoint endpoint = tenant.register(inbox, "*");
        String waiting = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(waiting)));

        String gone = tenant.publish("order.created", "{}");

        Wait.until("disabled", () -> !endpoint.read().getBoolean("is_active"));
        Wait.until("cancelled", () -> "cancelled".equals(tenant.stateOf(gone)));
        Wait.until("cancelled", () -> "cancelled".equals(tenant.stateOf(waiting)));
        JsonObject attempt = tenant.onlyDelivery(gone).getJsonArray("attempts").getJsonObject(0);
        assertThat(attempt.getInt("status")).isEqualTo(410);
        assertThat(attempt.getString("error")).contains("gone");
        assertThat(tenant.deliveries(tenant.publish("order.created", "{}"))).isEmpty();
        moveClock(Duration.ofHours(3));
        inbox.staysAt(2);
    }

    private static JsonObject of(Endpoint endpoint, String event) {
        List<JsonObject> deliveries = endpoint.deliveries().stream()
                .filter(delivery -> delivery.getString("eventId").equals(event))
                .toList();
        assertThat(deliveries).hasSize(1);
        return deliveries.get(0);
    }

    private static Duration untilNextAttempt(JsonObject delivery) {
        Instant due =
                Instant.ofEpochMilli(delivery.getJsonNumber("next_attempt_at").longValueExact());
        return Duration.between(Instant.now(), due);
    }
}
