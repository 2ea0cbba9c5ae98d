package org.webhooks.event.publish;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads for publishes that would hold up a flusher; those that another transaction blocks have their own. */
@Singleton
class Aside {
    /** Half of the processors: what is large must not take all of them from what is small. */
    private static final int LARGE_THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** These wait for others rather than work. */
    private static final int BLOCKED_THREADS = 4;

    private static final int WAITING = 4_096;

    private final ThreadPoolExecutor large;
    private final ThreadPoolExecutor blocked;

    @Inject
    Aside(ManagedThreadFactory factory) {
        large = pool(LARGE_THREADS, factory);
        blocked = pool(BLOCKED_THREADS, factory);
    }

    private static ThreadPoolExecutor pool(int size, ManagedThreadFactory factory) {
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), factory);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** For batches and very large publishes; false where too much waits, or the application stops. */
    boolean offerLarge(Runnable publish) {
        return offer(large, publish);
    }

    /** For what another transaction blocks; false where too much waits, or the application stops. */
    boolean offerBlocked(Runnable publish) {
        return offer(blocked, publish);
    }

    private static boolean offer(ThreadPoolExecutor threads, Runnable publish) {
        try {
            threads.execute(publish);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    @PreDestroy
    void stop() {
        large.shutdown();
        blocked.shutdown();
    }
}
