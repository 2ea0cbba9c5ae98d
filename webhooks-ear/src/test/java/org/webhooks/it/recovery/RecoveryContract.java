package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.policy.Sequences;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What a server that ends, in order or not, leaves to its next start. It has its lease of 120 s. */
interface RecoveryContract extends Stage {
    int EVENTS = 1000;

    /** Far less than a lease: what the former life had in hand does not wait for its end. */
    Duration DRAINED_WITHIN = Duration.ofSeconds(60);

    /** By default an endpoint gets at most 100 calls at a time. */
    int MOST_IN_FLIGHT = 100;

    @BeforeEach
    default void startAgain() {
        if (!server().isRunning()) {
            server().start();
        }
    }

    @Test
    default void aCleanStartLogsNoWarning() {
        assertThat(server().complaintsAtFirstStart()).isEmpty();
    }

    @Test
    default void aKilledServerLosesNothingAndRepeatsOnlyWhatWasInFlight(TestReporter reporter) {
        loseNothingWhenKilled(() -> {}, reporter);
    }

    @Test
    default void aKilledServerThatLosesAllOfItsBrokersFilesLosesNothing(TestReporter reporter) {
        loseNothingWhenKilled(server()::deleteBrokerFiles, reporter);
    }

    private void loseNothingWhenKilled(Runnable worse, TestReporter reporter) {
        Tenant tenant = tenant();
        List<Inbox> inboxes = List.of(inbox(), inbox());
        List<Endpoint> endpoints =
                inboxes.stream().map(inbox -> tenant.register(inbox, "*")).toList();
        Load load = new Load(tenant, EVENTS);
        Wait.until(
                "under load",
                () -> load.accepted().size() > EVENTS / 2 && inboxes.get(1).size() > EVENTS / 4);

        Instant killed = Instant.now();
        server().kill();
        load.awaitEnd();
        worse.run();
        server().start();

        Books books = new Books(tenant, load, inboxes, endpoints);
        Wait.until("nothing is missing", DRAINED_WITHIN, books::nothingIsMissing);
        Wait.until("all is recorded", DRAINED_WITHIN, books::allIsRecorded);
        books.assertRecordedOnce();
        books.assertCountedOnce();
        books.assertNothingInvented();
        books.assertOnlyCallsInFlightCameTwice(killed.plus(Duration.ofSeconds(1)));
        assertThat(books.duplicates()).isLessThanOrEqualTo((long) MOST_IN_FLIGHT * inboxes.size());
        reporter.publishEntry("accepted", String.valueOf(load.accepted().size()));
        reporter.publishEntry("received twice", String.valueOf(books.duplicates()));
    }

    @Test
    default void anOrderlyStopLosesAndRepeatsNothing() {
        Tenant tenant = tenant();
        List<Inbox> inboxes = List.of(inbox(), inbox());
        List<Endpoint> endpoints =
                inboxes.stream().map(inbox -> tenant.register(inbox, "*")).toList();
        Load load = new Load(tenant, EVENTS);
        Wait.until("under load", () -> load.accepted().size() > EVENTS / 2);

        server().stop();
        load.awaitEnd();
        server().start();

        Books books = new Books(tenant, load, inboxes, endpoints);
        Wait.until("nothing is missing", DRAINED_WITHIN, books::nothingIsMissing);
        Wait.until("all is recorded", DRAINED_WITHIN, books::allIsRecorded);
        books.assertRecordedOnce();
        books.assertCountedOnce();
        books.assertNothingInvented();
        assertThat(books.duplicates()).isZero();
    }

    @Test
    default void aRetryThatWaitedIsMadeByTheNextStart() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        tenant.register(inbox, "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));

        server().kill();
        server().start();
        assertThat(tenant.stateOf(event)).isEqualTo("waiting");
        moveClock(Duration.ofMinutes(2));

        inbox.await(2);
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
    }

    @Test
    default void aKilledServerKeepsTheOrderOfEachSequence() {
        int keys = 10;
        int ofEachKey = 100;
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*").patch("{\"ordered\":true}");
        for (int from = 0; from < ofEachKey; from += 50) {
            List<String> events = new ArrayList<>();
            for (int n = from; n < from + 50; n++) {
                for (int key = 0; key < keys; key++) {
                    events.add(Sequences.event("key " + key, n));
                }
            }
            Sequences.publish(tenant, events);
        }
        Wait.until("under way", () -> inbox.size() > keys * ofEachKey / 5);

        server().kill();
        server().start();

        Wait.until(
                "all came",
                DRAINED_WITHIN,
                () -> inbox.receipts().stream()
                                .map(Receipt::webhookId)
                                .distinct()
                                .count()
                        == (long) keys * ofEachKey);
        Sequences.assertInOrder(inbox.receipts(), ofEachKey);
    }

    @Test
    default void aRotationThatWasAnsweredHoldsAfterAKill() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));

        String secret = endpoint.rotateSecret(0);
        server().kill();
        server().start();

        inbox.verifyBy(secret);
        moveClock(Duration.ofMinutes(2));
        assertThat(inbox.await(2).get(1).verdict()).isEqualTo(Receipt.VALID);
    }

    @Test
    default void aRotationThatAKillLeftUnansweredKeepsTheOldSecretSigning() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");

        var unanswered = tenant.caller().postLater(endpoint.path() + "/rotate-secret", "{\"overlap_seconds\":3600}");
        server().kill();
        unanswered.handle((answer, failure) -> true).join();
        server().start();

        tenant.publish("order.created", "{}");
        assertThat(inbox.awaitOne().verdict()).isEqualTo(Receipt.VALID);
    }
}
