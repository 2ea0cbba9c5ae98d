package org.webhooks.event.publish;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads for publishes that would hold up a flusher: batches, very large ones, and blocked ones. */
@Singleton
class Aside {
    private static final int THREADS = 4;
    private static final int WAITING = 4_096;

    private final ThreadPoolExecutor threads;

    @Inject
    Aside(ManagedThreadFactory factory) {
        threads = new ThreadPoolExecutor(
                THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), factory);
        threads.allowCoreThreadTimeOut(true);
    }

    /** False where too much waits, or the application stops. */
    boolean offer(Runnable publish) {
        try {
            threads.execute(publish);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
