package org.webhooks.it.recovery;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/** What a server that is stopped in order leaves to its next start. */
interface StopContract extends RecoveryContract {
    int PUBLISHED = 500;

    @TestFactory
    default Stream<DynamicTest> afterAnOrderlyStop(TestReporter reporter) {
        return new Life(server(), List.of(new Publishing(this, PUBLISHED, 0, reporter))).judged(server()::stop);
    }
}
