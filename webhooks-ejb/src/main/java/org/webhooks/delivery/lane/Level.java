package org.webhooks.delivery.lane;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A count that somebody may wait for to fall. It can rise beyond where it is full. */
final class Level {
    private final int full;
    private final AtomicInteger count = new AtomicInteger();
    private final Object fallen = new Object();

    Level(int full) {
        this.full = full;
    }

    /** Rises by one, but not where it is full. */
    boolean riseWhereThereIsRoom() {
        if (count.incrementAndGet() <= full) {
            return true;
        }
        count.decrementAndGet();
        return false;
    }

    void rise() {
        count.incrementAndGet();
    }

    void fall() {
        if (count.getAndDecrement() >= full) {
            synchronized (fallen) {
                fallen.notifyAll();
            }
        }
    }

    int count() {
        return count.get();
    }

    int room() {
        return Math.max(0, full - count.get());
    }

    /** Waits until it is no longer full, or this long; returns early where the thread is interrupted. */
    void awaitRoom(Duration atMost) {
        if (room() > 0) {
            return;
        }
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (fallen) {
            while (room() == 0) {
                long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (millis <= 0) {
                    return;
                }
                try {
                    fallen.wait(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
