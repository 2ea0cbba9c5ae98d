package org.webhooks.benchmark.measure;

import java.time.Duration;
import org.webhooks.benchmark.stand.Patience;

/** What of a workload is accepted and not yet recorded. */
final class Backlog {
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(15);

    /** The look itself costs the database something. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Contender contender;
    private final Workload workload;

    Backlog(Contender contender, Workload workload) {
        this.contender = contender;
        this.workload = workload;
    }

    /** In deliveries. */
    long size() {
        // first what is stored later: an event may move on meanwhile, but never from the second to the first
        long unstored = workload.unstored().getAsLong() * workload.endpoints();
        return unstored + contender.number(workload.milestone().unreached());
    }

    /** Waits until there is none, and says how long it took. */
    Duration drain() {
        return Patience.until("everything is recorded", LONGEST_DRAIN, LOOK_AGAIN, () -> size() == 0);
    }
}
