package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.TestReporter;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Publishes in parallel, each event to two endpoints, until the server is gone. */
final class Publishing implements Undertaking {
    /** Far less than a lease: what the former life had in hand does not wait for its end. */
    private static final Duration DRAINED_WITHIN = Duration.ofSeconds(60);

    private final Tenant tenant;
    private final List<Inbox> inboxes;
    private final List<Endpoint> endpoints;
    private final int begun;
    private final int mostRepeated;
    private final TestReporter reporter;
    private Load load;

    /**
     * @param begun after so many events that were accepted it is under way
     * @param mostRepeated as many calls may come twice
     */
    Publishing(Stage stage, int begun, int mostRepeated, TestReporter reporter) {
        this.tenant = stage.tenant();
        this.inboxes = List.of(stage.inbox(), stage.inbox());
        this.endpoints =
                inboxes.stream().map(inbox -> tenant.register(inbox, "*")).toList();
        this.begun = begun;
        this.mostRepeated = mostRepeated;
        this.reporter = reporter;
    }

    @Override
    public String outcome() {
        return mostRepeated == 0
                ? "nothing that was accepted is lost or repeated"
                : "nothing that was accepted is lost, and only what was in flight is repeated";
    }

    @Override
    public void begin() {
        load = new Load(tenant);
        Wait.until(
                "under load",
                () -> load.accepted().size() >= begun && inboxes.stream().allMatch(inbox -> inbox.size() >= begun / 2));
    }

    @Override
    public void judge(Instant ended) {
        load.awaitEnd();
        Books books = new Books(tenant, load, inboxes, endpoints);
        Wait.until("nothing is missing", DRAINED_WITHIN, books::nothingIsMissing);
        Wait.until("all is recorded", DRAINED_WITHIN, books::allIsRecorded);
        books.assertRecordedOnce();
        books.assertCountedOnce();
        books.assertNothingInvented();
        books.assertOnlyCallsInFlightCameTwice(ended);
        assertThat(books.duplicates()).isLessThanOrEqualTo(mostRepeated);
        reporter.publishEntry("accepted", String.valueOf(load.accepted().size()));
        reporter.publishEntry("received twice", String.valueOf(books.duplicates()));
    }
}
