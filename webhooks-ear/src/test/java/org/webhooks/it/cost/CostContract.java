package org.webhooks.it.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.cost.log.Statements;
import org.webhooks.it.policy.Sequences;

/**
 * What an event costs the database and the broker, counted on a server that has nothing else to do. What is read once and
 * then kept in memory was read before.
 */
interface CostContract {
    Duration IDLE_TIME = Duration.ofSeconds(5);

    /** So many calls an endpoint gets at once; as many fill three messages. */
    int TOGETHER = 96;

    /** How often in a minute timers may read and write first which table while nothing is to be done, on any database. */
    Map<String, Integer> IDLE_LIMITS = Map.ofEntries(
            Map.entry("read accounts", 180),
            Map.entry("read api_keys", 30),
            Map.entry("read attempts", 30),
            Map.entry("read endpoint_health", 240),
            Map.entry("read endpoint_outcomes", 30),
            Map.entry("read endpoint_secrets", 30),
            Map.entry("read endpoints", 30),
            Map.entry("read events", 30),
            Map.entry("read idempotency_keys", 30),
            Map.entry("read jobs", 90),
            Map.entry("read nodes", 120),
            Map.entry("read notices", 120),
            Map.entry("write deliveries", 120),
            Map.entry("write endpoint_health", 120),
            Map.entry("write nodes", 60));

    CountedServer counted();

    /**
     * What is expected, a row for each case: statements that only read, that write, and that steer a transaction;
     * transactions, and those that left something behind; rows inserted (+), updated (~) and deleted (-); messages to the
     * lanes and to the queue of events; records in the journal of the broker and in the log of the transaction manager.
     */
    CostTable costs();

    /** What timers may do besides on this database. */
    Map<String, Integer> moreIdleLimits();

    @Test
    default void timersOfAnIdleServerAskNoOftenerThanTheyHaveTo() {
        Map<String, Integer> counted = Statements.byTable(counted().whileIdle());
        Map<String, Integer> limits = new HashMap<>(IDLE_LIMITS);
        limits.putAll(moreIdleLimits());

        assertThat(limits.keySet()).containsAll(counted.keySet());
        // a turn may be due at both ends of the time, and the end is logged a little later
        assertThat(counted)
                .allSatisfy((table, times) -> assertThat((long) times)
                        .as(table)
                        .isLessThanOrEqualTo(
                                limits.get(table) * IDLE_TIME.plusSeconds(1).toSeconds() / 60 + 2));
    }

    @Test
    default void anEventIsStoredByOneCommitAndRecordedByOne() {
        check("one event", subscriber(Kind.PLAIN)::publish);
    }

    @Test
    default void eventsOneAfterTheOtherCostTheSameEachTime() {
        Subscriber subscriber = subscriber(Kind.PLAIN);

        check("ten events", () -> IntStream.range(0, 10).forEach(i -> subscriber.publish()));
    }

    @Test
    default void anEventThatNobodyWantsIsOnlyStored() {
        check("unwanted", () -> subscriber(Kind.CHOOSY).publish(Tenant.event("user.created", "{}"), 0));
    }

    @Test
    default void aBodyInAnotherFormIsOneRowMore() {
        check("other form", subscriber(Kind.OTHER_FORM)::publish);
    }

    @Test
    default void anEventToManyEndpointsIsStoredByOneCommitAndFillsMessages() {
        Subscriber subscriber = subscriber(Kind.MANY);

        checkTogether(
                "fan-out",
                subscriber,
                () -> subscriber
                        .tenant()
                        .caller()
                        .post("/v1/events", Subscriber.EVENT)
                        .expect(202));
    }

    @Test
    default void aBatchIsStoredByOneCommitAndFillsMessages() {
        Subscriber subscriber = subscriber(Kind.PLAIN);

        checkTogether("batch", subscriber, () -> subscriber.tenant().publishBatch("order.created", TOGETHER));
    }

    @Test
    default void eventsThatComeAtOnceShareCommitsAndMessages() {
        Subscriber subscriber = subscriber(Kind.PLAIN);

        checkTogether("at once", subscriber, () -> {
            List<CompletableFuture<Answer>> answers = Stream.generate(
                            () -> subscriber.tenant().caller().postLater("/v1/events", Subscriber.EVENT))
                    .limit(TOGETHER)
                    .toList();
            answers.forEach(answer -> answer.join().expect(202));
        });
    }

    @Test
    default void theSameIdAgainWritesNothing() {
        Subscriber subscriber = subscriber(Kind.PLAIN);
        String event = "{\"type\":\"order.created\",\"data\":{},\"eventId\":\"evt_%s\"}".formatted(UUID.randomUUID());

        check("with an id", () -> subscriber.publish(event, 1));
        check(
                "id again",
                () -> subscriber.tenant().caller().post("/v1/events", event).expect(200));
    }

    @Test
    default void theSameKeyAgainWritesNothing() {
        Subscriber subscriber = subscriber(Kind.PLAIN);

        check(
                "with a key",
                () -> subscriber.receive(
                        1, () -> subscriber.publishWithKey("key").expect(202)));
        check("key again", () -> subscriber.publishWithKey("key").expect(200));
    }

    @Test
    default void aSchemaCostsNothingButWhereItRefuses() {
        Subscriber subscriber = subscriber(Kind.WITH_SCHEMA);

        check("with a schema", subscriber::publish);
        check(
                "refused by it",
                () -> subscriber
                        .tenant()
                        .caller()
                        .post("/v1/events", Tenant.event("order.created", "{}"))
                        .expect(422));
    }

    @Test
    default void aFailureCostsNoMoreThanASuccess() {
        Subscriber subscriber = subscriber(Kind.RETRIED_LATER);
        subscriber.failNext();

        check("failing", subscriber::publish);
    }

    @Test
    default void aRetryIsTakenAndReadAndRecorded() {
        Subscriber subscriber = subscriber(Kind.RETRIED_SOON);
        subscriber.failNext();

        check("retried", () -> subscriber.publish(Subscriber.EVENT, 2));
    }

    @Test
    default void whatFailsForGoodIsToldByOneEventMore() {
        Subscriber subscriber = subscriber(Kind.NEVER_RETRIED);
        subscriber.failNext();
        subscriber.publish();
        subscriber.failNext();

        check("failed", subscriber::publish);
    }

    @Test
    default void aRedeliveryStoresNoEvent() {
        Subscriber subscriber = subscriber(Kind.PLAIN);
        Tenant tenant = subscriber.tenant();
        String event = tenant.publish("order.created", "{}");
        tenant.awaitState(event, "delivered");
        String path = "/v1/deliveries/" + tenant.onlyDelivery(event).getString("id") + "/redeliver";
        Runnable redelivery =
                () -> subscriber.receive(1, () -> tenant.caller().post(path).expect(202));
        redelivery.run();

        check("redelivery", redelivery);
    }

    @Test
    default void anEventInOrderIsTakenAndReadBesides() {
        check("in order", () -> subscriber(Kind.IN_ORDER).publish(Sequences.event("key", 1), 1));
    }

    @Test
    default void anEventByMessageIsStoredInTheTransactionThatConsumesIt() {
        Subscriber subscriber = subscriber(Kind.PLAIN);
        String message = "{\"account\":\"%s\",\"type\":\"order.created\",\"data\":{}}"
                .formatted(subscriber.tenant().account());
        Runnable sending =
                () -> subscriber.receive(1, () -> counted().neighbour().send("WebhookEvents", message));
        sending.run();

        check("by message", sending);
    }

    @Test
    default void anEventByEjbCallIsStoredInTheCallersTransaction() {
        Subscriber subscriber = subscriber(Kind.PLAIN);
        subscriber.receive(1, () -> publishByEjb("commit", subscriber));

        check("by EJB", () -> subscriber.receive(1, () -> publishByEjb("commit", subscriber)));
        check("rolled back", () -> publishByEjb("rollback", subscriber));
    }

    private void publishByEjb(String end, Subscriber subscriber) {
        counted()
                .neighbour()
                .publish(end, subscriber.tenant().account(), "")
                .awaitPublished()
                .end();
    }

    private Subscriber subscriber(Kind kind) {
        return Objects.requireNonNull(counted().subscribers().get(kind));
    }

    private void check(String row, Runnable work) {
        costs().check(row, () -> counted().meter().of(work));
    }

    /**
     * Counts what brings so many calls, all of which are answered at the same time. How many outcomes wait while others are
     * being recorded, and so share the next commit, is left to chance; so is how many events that come at once share theirs.
     * Nothing else is: what is stored together goes into as few messages as can hold it.
     */
    private void checkTogether(String row, Subscriber subscriber, Runnable work) {
        check(row, () -> subscriber.receiveTogether(TOGETHER, work));
    }
}
