package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Job;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Wait;

/** A job over what was published before anybody listened. The server it runs on may end several times. */
public final class RunningJob implements Undertaking {
    private static final int BATCH = 1000;
    private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(2);

    /** No call takes longer to be answered and recorded while the server is well. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(5);

    /** What may be called at once, and was not recorded any more. */
    private static final int MOST_IN_FLIGHT = 100;

    private final Set<String> missed = new HashSet<>();
    private final Inbox inbox;
    private final Endpoint endpoint;
    private final List<Instant> ends = new ArrayList<>();
    private Job job;
    private int highest;

    /** @param batches as many times a thousand events are recovered */
    public RunningJob(Tenant tenant, Inbox inbox, int batches) {
        for (int i = 0; i < batches; i++) {
            missed.addAll(tenant.publishBatch("order.created", BATCH));
        }
        this.inbox = inbox;
        this.endpoint = tenant.register(inbox, "*");
    }

    @Override
    public String outcome() {
        return "a job sends each event once, and its progress never goes back";
    }

    @Override
    public void begin() {
        beginAt(endpoint.tenant());
    }

    /** The same on another server, which the job begins on. */
    public void beginAt(Tenant tenant) {
        job = new Job(endpoint.tenant(), Job.recovering(tenant, endpoint.id()).id());
        awaitPart(0.1);
    }

    /** Returns when at least this part of all events is done. */
    public void awaitPart(double part) {
        await((int) (part * missed.size()));
    }

    private void await(int done) {
        Wait.until(done + " are done", RECOVERED_WITHIN, () -> look() >= done);
    }

    private int look() {
        int seen = job.read().getInt("done");
        assertThat(seen).isGreaterThanOrEqualTo(highest);
        highest = seen;
        return seen;
    }

    /** The server that it ran on has ended at that time, and is there again. */
    public void hasLost(Instant ended) {
        ends.add(ended);
    }

    @Override
    public void judge(Instant ended) {
        hasLost(ended);
        assertAllIsSentOnce();
    }

    public void assertAllIsSentOnce() {
        await(missed.size());
        JsonObject completed = job.awaitState("completed");
        Instant finished =
                Instant.ofEpochMilli(completed.getJsonNumber("finished_at").longValueExact());
        assertThat(ends).as("it ran when its server ended").allMatch(end -> end.isBefore(finished));
        assertThat(completed.getInt("total")).isEqualTo(missed.size());
        assertThat(completed.getInt("done")).isEqualTo(missed.size());
        assertThat(completed.getInt("redelivered")).isEqualTo(missed.size());
        Wait.until("nothing is missing", RECOVERED_WITHIN, () -> received().equals(missed));
        Wait.until(
                "all is recorded",
                RECOVERED_WITHIN,
                () -> endpoint.deliveries().stream()
                        .allMatch(delivery -> delivery.getString("state").equals("delivered")));
        assertThat(endpoint.deliveries())
                .hasSameSizeAs(missed)
                .extracting(delivery -> delivery.getInt("attempts"))
                .containsOnly(1);
        assertOnlyCallsInFlightCameTwice();
    }

    private Set<String> received() {
        return inbox.receipts().stream().map(Receipt::webhookId).collect(Collectors.toSet());
    }

    private void assertOnlyCallsInFlightCameTwice() {
        Map<String, List<Receipt>> byEvent =
                inbox.receipts().stream().collect(Collectors.groupingBy(Receipt::webhookId));
        assertThat(byEvent.values())
                .filteredOn(receipts -> receipts.size() > 1)
                .hasSizeLessThanOrEqualTo(ends.size() * MOST_IN_FLIGHT)
                .allSatisfy(receipts -> {
                    assertThat(receipts)
                            .extracting(Receipt::sha256)
                            .containsOnly(receipts.get(0).sha256());
                    assertThat(receipts.subList(0, receipts.size() - 1)).allMatch(this::cameJustBeforeAnEnd);
                });
    }

    private boolean cameJustBeforeAnEnd(Receipt receipt) {
        return ends.stream()
                .anyMatch(end -> !receipt.at().isAfter(end) && receipt.at().isAfter(end.minus(IN_FLIGHT)));
    }
}
