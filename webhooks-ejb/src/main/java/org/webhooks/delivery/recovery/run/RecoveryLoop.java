package org.webhooks.delivery.recovery.run;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.recovery.JobOpened;

/** Moves jobs on a thread of its own, one chunk after the other; a job that is made on this node begins at once. */
@Singleton
public class RecoveryLoop {
    private static final long STOP_PATIENCE_MILLIS = 10_000;

    private final Turns turns;
    private final ManagedThreadFactory threads;
    private final Semaphore wakings = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    @Inject
    public RecoveryLoop(Turns turns, ManagedThreadFactory threads) {
        this.turns = turns;
        this.threads = threads;
    }

    public void start() {
        Thread started = threads.newThread(this::run);
        started.setName("webhooks-recovery");
        started.start();
        thread = started;
    }

    private void run() {
        while (!stopping) {
            try {
                if (wakings.tryAcquire(turns.takeOne().toMillis(), TimeUnit.MILLISECONDS)) {
                    wakings.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobOpened opened) {
        wakings.release();
    }

    /** Returns when the chunk under way is committed. */
    public void stop() {
        stopping = true;
        wakings.release();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(STOP_PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
