package org.webhooks.event.publish;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A few threads for publishes that would hold up a flusher; those that another transaction blocks have their own. */
@Singleton
class Aside {
    /** Half of the processors: what is large must not take all of them from what is small. */
    private static final int LARGE_THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** These wait for others rather than work. */
    private static final int BLOCKED_THREADS = 4;

    private static final int WAITING = 4_096;
    static final long LARGE_BYTES = 64L << 20;
    static final long BLOCKED_BYTES = 32L << 20;

    private final Threads large;
    private final Threads blocked;

    @Inject
    Aside(ManagedThreadFactory factory) {
        this((ThreadFactory) factory);
    }

    Aside(ThreadFactory factory) {
        large = new Threads(LARGE_THREADS, LARGE_BYTES, factory);
        blocked = new Threads(BLOCKED_THREADS, BLOCKED_BYTES, factory);
    }

    /**
     * For batches and very large publishes.
     *
     * @param bytes that it keeps in memory until it is done
     * @return false where too much waits, or the application stops
     */
    boolean offerLarge(long bytes, Runnable publish) {
        return large.offer(bytes, publish);
    }

    /** The same for what another transaction blocks. */
    boolean offerBlocked(long bytes, Runnable publish) {
        return blocked.offer(bytes, publish);
    }

    @PreDestroy
    void stop() {
        large.stop();
        blocked.stop();
    }

    private static final class Threads {
        private final ThreadPoolExecutor pool;
        private final long mostBytes;
        private final AtomicLong bytes = new AtomicLong();

        Threads(int size, long mostBytes, ThreadFactory factory) {
            this.pool = new ThreadPoolExecutor(
                    size, size, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), factory);
            this.mostBytes = mostBytes;
            pool.allowCoreThreadTimeOut(true);
        }

        boolean offer(long size, Runnable publish) {
            if (bytes.addAndGet(size) > mostBytes || !executes(size, publish)) {
                bytes.addAndGet(-size);
                return false;
            }
            return true;
        }

        /** What nobody waits for any more holds its memory until it is its turn. */
        private boolean executes(long size, Runnable publish) {
            try {
                pool.execute(() -> {
                    try {
                        publish.run();
                    } finally {
                        bytes.addAndGet(-size);
                    }
                });
                return true;
            } catch (RejectedExecutionException full) {
                return false;
            }
        }

        void stop() {
            pool.shutdown();
        }
    }
}
