package org.webhooks.benchmark.slow;

import java.time.Duration;
import java.time.Instant;
import org.webhooks.benchmark.stand.Milestone;
import org.webhooks.benchmark.stand.TestStand;

/** What slow endpoints receive and what of it is recorded, from a moment on. */
final class Tally {
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);

    private final TestStand stand;
    private final String group;
    private final Instant start = Instant.now();
    private final long before;

    Tally(TestStand stand, String group) {
        this.stand = stand;
        this.group = group;
        before = stand.receiver().received(group);
    }

    /** Waits until everything is recorded, and says whether that is as much as was due and was received. */
    boolean isComplete(long due) {
        stand.drain(LONGEST_DRAIN);
        return stand.receiver().received(group) - before == due
                && stand.database().number(Milestone.DELIVERED.reachedSince(start)) == due;
    }
}
