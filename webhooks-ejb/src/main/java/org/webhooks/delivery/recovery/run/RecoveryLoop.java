package org.webhooks.delivery.recovery.run;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.webhooks.background.Loop;
import org.webhooks.delivery.recovery.JobOpened;

/** Moves jobs on a thread of its own, one chunk after the other; a job that is made on this node begins at once. */
@Singleton
public class RecoveryLoop {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final Loop loop;

    @Inject
    public RecoveryLoop(Turns turns, ManagedThreadFactory threads) {
        this.loop = new Loop("webhooks-recovery", threads, turns::takeOne);
    }

    public void start() {
        loop.start();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobOpened opened) {
        loop.wake();
    }

    /** Returns when the chunk under way is committed. */
    public void stop() {
        loop.stop(STOP_PATIENCE);
    }
}
