package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Job;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** A job that outlives the server it runs on. */
interface KilledJobContract extends Stage {
    int BATCHES = 3;
    int BATCH = 1000;
    int MISSED = BATCHES * BATCH;

    /** By default 500 are begun in a second. */
    Duration RECOVERED_WITHIN = Duration.ofMinutes(2);

    /** No call takes longer to be answered and recorded while the server is well. */
    Duration IN_FLIGHT = Duration.ofSeconds(5);

    /** What may be called at once, and was not recorded any more. */
    int MOST_IN_FLIGHT = 100;

    @Test
    default void aJobKilledTwiceSendsEachEventOnceAndItsProgressNeverGoesBack(TestReporter reporter) {
        Tenant tenant = tenant();
        Set<String> missed = publishBeforeAnybodyListens(tenant);
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");

        Progress progress = new Progress(Job.recovering(tenant, endpoint.id()));
        List<Instant> kills = new ArrayList<>();
        for (int part : List.of(MISSED / 4, MISSED * 6 / 10)) {
            progress.await(part);
            assertThat(progress.highest()).isLessThan(MISSED);
            server().kill();
            kills.add(Instant.now());
            server().start();
        }
        progress.await(MISSED);

        JsonObject job = progress.job().awaitState("completed");
        assertThat(job.getInt("total")).isEqualTo(MISSED);
        assertThat(job.getInt("done")).isEqualTo(MISSED);
        assertThat(job.getInt("redelivered")).isEqualTo(MISSED);
        Wait.until(
                "nothing is missing", RECOVERED_WITHIN, () -> receivedBy(inbox).equals(missed));
        Wait.until(
                "all is recorded",
                RECOVERED_WITHIN,
                () -> endpoint.deliveries().stream()
                        .allMatch(delivery -> delivery.getString("state").equals("delivered")));
        assertThat(endpoint.deliveries())
                .hasSize(MISSED)
                .extracting(delivery -> delivery.getInt("attempts"))
                .containsOnly(1);
        assertOnlyCallsInFlightCameTwice(inbox, kills);
        reporter.publishEntry("received twice", String.valueOf(inbox.size() - MISSED));
    }

    private static Set<String> publishBeforeAnybodyListens(Tenant tenant) {
        String batch = "{\"events\":" + Collections.nCopies(BATCH, Tenant.event("order.created", "{}")) + "}";
        Set<String> events = new HashSet<>();
        for (int i = 0; i < BATCHES; i++) {
            tenant.caller()
                    .post("/v1/events/batch", batch)
                    .expect(202)
                    .json()
                    .getJsonArray("events")
                    .forEach(event -> events.add(event.asJsonObject().getString("eventId")));
        }
        return events;
    }

    private static Set<String> receivedBy(Inbox inbox) {
        return inbox.receipts().stream().map(Receipt::webhookId).collect(Collectors.toSet());
    }

    private static void assertOnlyCallsInFlightCameTwice(Inbox inbox, List<Instant> kills) {
        Map<String, List<Receipt>> byEvent =
                inbox.receipts().stream().collect(Collectors.groupingBy(Receipt::webhookId));
        assertThat(byEvent.values())
                .filteredOn(receipts -> receipts.size() > 1)
                .hasSizeLessThanOrEqualTo(kills.size() * MOST_IN_FLIGHT)
                .allSatisfy(receipts -> {
                    assertThat(receipts)
                            .extracting(Receipt::sha256)
                            .containsOnly(receipts.get(0).sha256());
                    assertThat(kills)
                            .filteredOn(kill -> !receipts.get(0).at().isAfter(kill)
                                    && receipts.get(0).at().isAfter(kill.minus(IN_FLIGHT)))
                            .hasSize(receipts.size() - 1);
                });
    }

    /** A job as it is seen over time. */
    final class Progress {
        private final Job job;
        private int highest;

        Progress(Job job) {
            this.job = job;
        }

        Job job() {
            return job;
        }

        int highest() {
            return highest;
        }

        /** Watches until so many events are done. */
        void await(int done) {
            Wait.until(done + " are done", RECOVERED_WITHIN, () -> look() >= done);
        }

        private int look() {
            int seen = job.read().getInt("done");
            assertThat(seen).isGreaterThanOrEqualTo(highest);
            highest = seen;
            return seen;
        }
    }
}
