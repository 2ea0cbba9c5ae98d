package org.webhooks.flush;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One thread that takes what waits and gives it on as a group. An idle flusher gives a single item on at once; when the
 * last group had several, it lingers a moment, because more is on its way.
 */
public final class Flusher<T> {
    private static final Logger LOG = System.getLogger(Flusher.class.getName());
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long STOP_CHECK_MILLIS = 100;
    private static final long STOP_PATIENCE_MILLIS = 20_000;

    private final FlushLimits limits;
    private final ToLongFunction<T> bytes;
    private final Consumer<List<T>> flush;
    private final Predicate<List<T>> several;
    private final BlockingQueue<T> waiting;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean stopped;
    private @Nullable T carried;

    /** @param flush is given each group; must not throw, what it can't do it answers item by item */
    public Flusher(
            String name, ThreadFactory threads, FlushLimits limits, ToLongFunction<T> bytes, Consumer<List<T>> flush) {
        this(name, threads, limits, bytes, flush, group -> group.size() > 1);
    }

    /** @param several whether a group says that more is on its way, where one item may itself be several */
    public Flusher(
            String name,
            ThreadFactory threads,
            FlushLimits limits,
            ToLongFunction<T> bytes,
            Consumer<List<T>> flush,
            Predicate<List<T>> several) {
        this.limits = limits;
        this.bytes = bytes;
        this.flush = flush;
        this.several = several;
        this.waiting = new LinkedBlockingQueue<>(limits.waitingItems());
        this.thread = threads.newThread(this::run);
        thread.setName(name);
        thread.start();
    }

    /** Takes an item, or refuses it at once where too much waits or the flusher stops. */
    public boolean offer(T item) {
        if (stopping) {
            return false;
        }
        long size = bytes.applyAsLong(item);
        if (waitingBytes.addAndGet(size) > limits.waitingBytes()) {
            waitingBytes.addAndGet(-size);
            return false;
        }
        if (!waiting.offer(item)) {
            waitingBytes.addAndGet(-size);
            return false;
        }
        // it may have come in behind the last group of a flusher that stops
        return !stopped || !waiting.remove(item);
    }

    /** How many wait for the next group. */
    public int waiting() {
        return waiting.size();
    }

    /** Takes no more, flushes what waits, and returns when that is done or 20 s have passed. */
    public void stop() {
        stopping = true;
        try {
            thread.join(STOP_PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopped = true;
        if (thread.isAlive()) {
            LOG.log(Level.WARNING, "{0} does not end; {1} items are left", thread.getName(), waiting.size());
        } else {
            flushTheRest();
        }
    }

    /** What came in while the thread was ending, and what it left when it was interrupted. */
    private void flushTheRest() {
        for (T item = next(); item != null; item = next()) {
            flush(groupFrom(item));
        }
    }

    private @Nullable T next() {
        T item = carried;
        carried = null;
        return item == null ? waiting.poll() : item;
    }

    private void run() {
        boolean lingers = false;
        while (true) {
            T first = first();
            if (first == null) {
                if (stopping) {
                    return;
                }
                continue;
            }
            if (lingers && waiting.size() < limits.groupItems()) {
                LockSupport.parkNanos(LINGER_NANOS);
            }
            List<T> group = groupFrom(first);
            lingers = several.test(group);
            flush(group);
        }
    }

    /** An error ends the group, never the thread: nobody else would flush. */
    private void flush(List<T> group) {
        try {
            flush.accept(group);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A group of " + group.size() + " was given up by " + thread.getName(), e);
        }
    }

    private @Nullable T first() {
        T item = next();
        try {
            return item == null ? waiting.poll(STOP_CHECK_MILLIS, TimeUnit.MILLISECONDS) : item;
        } catch (InterruptedException e) {
            stopping = true;
            return null;
        }
    }

    private List<T> groupFrom(T first) {
        List<T> group = new ArrayList<>(Math.min(limits.groupItems(), waiting.size() + 1));
        long groupBytes = take(group, first);
        while (group.size() < limits.groupItems()) {
            T next = waiting.poll();
            if (next == null) {
                break;
            }
            if (groupBytes + bytes.applyAsLong(next) > limits.groupBytes()) {
                carried = next;
                break;
            }
            groupBytes += take(group, next);
        }
        return group;
    }

    private long take(List<T> group, T item) {
        long size = bytes.applyAsLong(item);
        waitingBytes.addAndGet(-size);
        group.add(item);
        return size;
    }
}
