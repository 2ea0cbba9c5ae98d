package org.webhooks.it.stats;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receiver;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.server.Build;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What an endpoint's statistics say of known sequences of outcomes. */
interface StatsContract extends Stage {
    @Test
    default void ofAnEndpointThatGotNothingEverythingIsZeroOrNull() {
        Endpoint endpoint = tenant().register(inbox(), "*");

        JsonObject stats = endpoint.stats("");

        assertCounts(stats, 0, 0, 0);
        assertThat(stats.isNull("success_rate")).isTrue();
        assertThat(stats.getJsonObject("latency_ms").isNull("p99")).isTrue();
        assertThat(stats.getJsonArray("hours")).hasSize(24);
        assertThat(endpoint.stats("?hours=720").getJsonArray("hours")).hasSize(720);
    }

    @Test
    default void aRetryInTheNextHourIsCountedThere() {
        Duration middle = untilTheMiddleOfTheNextHour();
        moveClock(middle);
        Tenant tenant = tenant();
        Endpoint endpoint = tenant.register(inbox().answerNext(Reply.of(500)), "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));
        assertThat(endpoint.stats("").getJsonObject("counts").getInt("waiting")).isOne();

        moveClock(middle.plusHours(1));
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));

        JsonObject stats = endpoint.stats("?hours=2");
        assertCounts(stats, 1, 0, 0);
        assertAttempts(stats, 1, 1);
        assertThat(stats.getJsonNumber("success_rate").doubleValue()).isEqualTo(0.5);
        List<JsonObject> hours = stats.getJsonArray("hours").getValuesAs(JsonObject.class);
        assertThat(hours).hasSize(2);
        assertCounts(hours.get(0), 1, 0, 0);
        assertAttempts(hours.get(0), 1, 0);
        assertCounts(hours.get(1), 0, 0, 0);
        assertAttempts(hours.get(1), 0, 1);
        assertThat(hours.get(0).getJsonNumber("hour").longValue()
                        - hours.get(1).getJsonNumber("hour").longValue())
                .isEqualTo(Duration.ofHours(1).toMillis());
        assertThat(stats.getJsonObject("counts").getInt("waiting")).isZero();
    }

    /** So that no hour ends but the one that the clock is moved over. */
    private static Duration untilTheMiddleOfTheNextHour() {
        Instant now = Instant.now();
        Instant nextHour = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
        return Duration.between(now, nextHour.plus(30, ChronoUnit.MINUTES));
    }

    @Test
    default void manyAtOnceAreAllCountedAndARedeliveryOnceMore() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        List<String> events = IntStream.range(0, 200)
                .mapToObj(i -> tenant.caller().postLater("/v1/events", Tenant.event("order.created", "{}")))
                .toList()
                .stream()
                .map(answer -> answer.join().expect(202).text("eventId"))
                .toList();
        inbox.await(200);
        Wait.until("all are recorded", () -> delivered(endpoint) == 200);

        String delivery = tenant.onlyDelivery(events.get(0)).getString("id");
        tenant.caller().post("/v1/deliveries/" + delivery + "/redeliver").expect(202);

        Wait.until("counted again", () -> delivered(endpoint) == 201);
        JsonObject stats = endpoint.stats("");
        assertAttempts(stats, 201, 0);
        assertThat(stats.getJsonNumber("success_rate").doubleValue()).isEqualTo(1);
        JsonObject latency = stats.getJsonObject("latency_ms");
        assertThat(latency.getInt("p50")).isBetween(0, latency.getInt("p99"));
    }

    @Test
    default void whatIsGivenUpHasFailedAndACallWithoutAnswerHasNoLatency() {
        Tenant tenant = tenant();
        Endpoint refusing = tenant.register(inbox().answerAlways(Reply.of(500)), "refused.*");
        Endpoint away;
        try (Receiver closed = new Receiver(Build.work().resolve("closed-for-stats.tsv"))) {
            away = tenant.register(closed.inbox(), "away.*");
        }
        refusing.patch("{\"retry_schedule\":[\"PT0S\"]}");
        away.patch("{\"retry_schedule\":[\"PT0S\"]}");

        String refused = tenant.publish("refused.now", "{}");
        String unanswered = tenant.publish("away.now", "{}");
        Wait.until("failed", () -> "failed".equals(tenant.stateOf(refused)));
        Wait.until("failed", () -> "failed".equals(tenant.stateOf(unanswered)));

        assertCounts(refusing.stats(""), 0, 1, 0);
        assertThat(refusing.stats("").getJsonObject("latency_ms").isNull("p50")).isFalse();
        assertCounts(away.stats(""), 0, 1, 0);
        assertAttempts(away.stats(""), 0, 1);
        assertThat(away.stats("").getJsonObject("latency_ms").isNull("p50")).isTrue();
    }

    @Test
    default void whatIsHeldIsCountedAndWhatIsCancelledByWhomever() {
        Tenant tenant = tenant();
        Endpoint endpoint = tenant.register(inbox(), "*");
        endpoint.pause();
        List<String> events = IntStream.range(0, 3)
                .mapToObj(i -> tenant.publish("order.created", "{}"))
                .toList();
        assertThat(endpoint.stats("").getJsonObject("counts").getInt("held")).isEqualTo(3);

        String delivery = tenant.onlyDelivery(events.get(0)).getString("id");
        tenant.caller().post("/v1/deliveries/" + delivery + "/cancel").expect(200);
        assertCounts(endpoint.stats(""), 0, 0, 1);
        endpoint.patch("{\"is_active\":false}");

        Wait.until("cancelled", () -> events.stream().allMatch(event -> "cancelled".equals(tenant.stateOf(event))));
        assertCounts(endpoint.stats(""), 0, 0, 3);
        assertAttempts(endpoint.stats(""), 0, 0);
        assertThat(endpoint.stats("").getJsonObject("counts").getInt("held")).isZero();
    }

    @Test
    default void nobodySeesAnothersStatistics() {
        Endpoint endpoint = tenant().register(inbox(), "*");

        assertThat(tenant().caller().get(endpoint.path() + "/stats").status()).isEqualTo(404);
    }

    private static int delivered(Endpoint endpoint) {
        return endpoint.stats("").getJsonObject("counts").getInt("delivered");
    }

    private static void assertCounts(JsonObject stats, int delivered, int failed, int cancelled) {
        JsonObject counts = stats.getJsonObject("counts");
        assertThat(List.of(counts.getInt("delivered"), counts.getInt("failed"), counts.getInt("cancelled")))
                .containsExactly(delivered, failed, cancelled);
    }

    private static void assertAttempts(JsonObject stats, int succeeded, int failed) {
        JsonObject attempts = stats.getJsonObject("attempts");
        assertThat(List.of(attempts.getInt("succeeded"), attempts.getInt("failed")))
                .containsExactly(succeeded, failed);
    }
}
