package org.webhooks.delivery.hand;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many deliveries of a lane are handed over and not finished, with a bound. */
final class Window {
    private final int size;
    private final AtomicInteger taken = new AtomicInteger();
    private final Object room = new Object();
    private volatile boolean refused;

    Window(int size) {
        this.size = size;
    }

    boolean take() {
        if (taken.incrementAndGet() <= size) {
            return true;
        }
        taken.decrementAndGet();
        refused = true;
        return false;
    }

    void takeBeyondBounds() {
        taken.incrementAndGet();
    }

    /** Gives one place free, and says whether some were refused meanwhile, for whom there is room now. */
    boolean giveFree() {
        boolean wakes = refused;
        refused = false;
        if (taken.getAndDecrement() >= size) {
            synchronized (room) {
                room.notifyAll();
            }
        }
        return wakes;
    }

    void awaitRoom(Duration atMost) {
        if (taken.get() < size) {
            return;
        }
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (room) {
            while (taken.get() >= size) {
                long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (millis <= 0) {
                    return;
                }
                try {
                    room.wait(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
