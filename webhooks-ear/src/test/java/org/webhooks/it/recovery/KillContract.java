package org.webhooks.it.recovery;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** What a server that is killed leaves to its next start: everything is under way at once. */
interface KillContract extends RecoveryContract {
    int THOUSANDS_MISSED = 2;
    int PUBLISHED = 500;
    int OF_EACH_KEY = 100;

    /** The job takes long enough that all else has begun before it has ended. */
    String JOBS_PER_SECOND = "80";

    /** What befalls the server. */
    default void kill() {
        server().kill();
    }

    @TestFactory
    default Stream<DynamicTest> afterAKill(TestReporter reporter) {
        return new Life(
                        server(),
                        List.of(
                                new WaitingRetry(this),
                                new RunningJob(tenant(), inbox(), THOUSANDS_MISSED),
                                new Publishing(this, PUBLISHED, MOST_REPEATED, reporter),
                                new OrderedEvents(this, OF_EACH_KEY),
                                new JobLeavingBehind(this),
                                new UnansweredRotation(this)))
                .judged(this::kill);
    }
}
