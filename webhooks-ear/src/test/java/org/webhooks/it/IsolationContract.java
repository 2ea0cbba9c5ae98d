package org.webhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Receivers that do not answer, and the others. */
interface IsolationContract extends Stage {
    int BATCHES = 10;
    int BATCH = 1000;
    int ROUNDS = 5;
    int PROMPT_EACH_ROUND = 20;

    /** By default an endpoint gets at most 100 calls at a time. */
    int MOST_IN_FLIGHT = 100;

    /** With eight calls each, more than the 128 sessions of the fast lane. */
    int HANGING = 25;

    int CALLS_BEFORE_THE_FIRST_ANSWER = 8;

    @Test
    default void receiversThatHangHoldUpNobodyElseAndGetAllInTheEnd() {
        Tenant slow = tenant();
        List<Inbox> hanging = List.of(inbox().hang(), inbox().hang(), inbox().hang(), inbox().hang());
        List<Endpoint> endpoints = IntStream.range(0, hanging.size())
                .mapToObj(i -> slow.register(hanging.get(i), "to" + i + ".created"))
                .toList();
        Tenant quick = tenant();
        Inbox prompt = inbox();
        quick.register(prompt, "*");

        List<CompletableFuture<Answer>> batches = IntStream.range(0, BATCHES)
                .mapToObj(i -> slow.caller()
                        .postLater("/v1/events/batch", Tenant.batch("to" + i % hanging.size() + ".created", BATCH)))
                .toList();
        for (int round = 1; round <= ROUNDS; round++) {
            Wait.until(
                    "all hang",
                    () -> hanging.stream().allMatch(inbox -> inbox.underWay().now() > 0));
            for (int i = 1; i <= PROMPT_EACH_ROUND; i++) {
                quick.publish("order.created", "{}");
                prompt.await((round - 1) * PROMPT_EACH_ROUND + i);
            }
            // whoever waited for them would have waited until they are given up
            assertThat(endpoints)
                    .as("round %d", round)
                    .allMatch(endpoint -> endpoint.read().getInt("consecutive_failures") == 0);
            hanging.forEach(Inbox::release);
            hanging.forEach(Inbox::hang);
        }
        assertThat(batches.stream().map(CompletableFuture::join)).allMatch(answer -> answer.status() == 202);
        assertThat(hanging).allMatch(inbox -> inbox.underWay().most() <= MOST_IN_FLIGHT);

        hanging.forEach(Inbox::release);
        moveClock(Duration.ofHours(3));
        Wait.until("all is delivered", Duration.ofSeconds(90), () -> {
            endpoints.stream().filter(Endpoint::isPaused).forEach(Endpoint::unpause);
            return hanging.stream().mapToLong(IsolationContract::received).sum() == (long) BATCHES * BATCH;
        });
        Wait.until(
                "all is recorded",
                () -> endpoints.stream()
                        .flatMap(endpoint -> endpoint.deliveries().stream())
                        .allMatch(delivery -> "delivered".equals(delivery.getString("state"))));
        assertThat(endpoints.stream()
                        .mapToLong(endpoint -> endpoint.deliveries().size())
                        .sum())
                .isEqualTo((long) BATCHES * BATCH);
    }

    @Test
    default void moreCallsThatHangThanALaneHasSessionsHoldUpNobodyElse() {
        Tenant slow = tenant();
        List<Inbox> hanging =
                Stream.generate(() -> inbox().hang()).limit(HANGING).toList();
        List<Endpoint> endpoints = hanging.stream()
                .map(inbox -> slow.register(inbox, "to" + hanging.indexOf(inbox) + ".*"))
                .toList();
        endpoints.forEach(endpoint -> endpoint.patch("{\"timeout_ms\":30000}"));
        Tenant quick = tenant();
        Inbox prompt = inbox();
        quick.register(prompt, "*");

        // each by itself, so that each has a message of its own
        for (int call = 0; call < CALLS_BEFORE_THE_FIRST_ANSWER; call++) {
            IntStream.range(0, HANGING).forEach(to -> slow.publish("to" + to + ".created", "{}"));
        }
        Wait.until(
                "all hang at once",
                () -> hanging.stream().mapToInt(Inbox::size).sum() == HANGING * CALLS_BEFORE_THE_FIRST_ANSWER);
        quick.publish("order.created", "1");

        prompt.awaitOne();
        hanging.forEach(Inbox::release);
        Wait.until(
                "all is recorded",
                () -> endpoints.stream()
                        .flatMap(endpoint -> endpoint.deliveries().stream())
                        .allMatch(delivery -> "delivered".equals(delivery.getString("state"))));
        assertThat(hanging).allMatch(inbox -> inbox.size() == CALLS_BEFORE_THE_FIRST_ANSWER);
    }

    private static long received(Inbox inbox) {
        return inbox.receipts().stream().map(Receipt::webhookId).distinct().count();
    }
}
