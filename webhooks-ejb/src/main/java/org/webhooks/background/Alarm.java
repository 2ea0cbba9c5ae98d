package org.webhooks.background;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets one thread sleep for a while, or until the earliest moment that others asked for. */
final class Alarm {
    private @Nullable Long earliest;

    /** @param nanos by {@link System#nanoTime} */
    synchronized void wakeAt(long nanos) {
        if (earliest == null || nanos - earliest < 0) {
            earliest = nanos;
            notifyAll();
        }
    }

    /** Sleeps at most so long. @return whether somebody asked for it to end */
    synchronized boolean sleep(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            long now = System.nanoTime();
            if (earliest != null && earliest - now <= 0) {
                earliest = null;
                return true;
            }
            long left = earliest != null && earliest - end < 0 ? earliest - now : end - now;
            if (left <= 0) {
                return false;
            }
            // rounded up: waiting for 0 ms would be for ever
            wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        }
    }
}
