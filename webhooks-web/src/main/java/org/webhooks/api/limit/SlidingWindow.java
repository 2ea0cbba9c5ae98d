package org.webhooks.api.limit;

import java.time.Duration;
import java.util.Arrays;

/** When one subject's admitted requests of the last minute were. Not safe for several threads at once. */
final class SlidingWindow {
    private static final long LENGTH = Duration.ofMinutes(1).toNanos();
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int FIRST_CAPACITY = 8;

    private final int limit;

    /** A ring, which grows as far as it is used: few subjects ever come near their limit. */
    private long[] admittedAt;

    private int oldest;
    private int count;

    SlidingWindow(int limit) {
        this.limit = limit;
        admittedAt = new long[Math.min(limit, FIRST_CAPACITY)];
    }

    /**
     * Counts a request where fewer than the limit were admitted in the minute before. One that is refused does not count,
     * so that whoever insists is admitted as soon as whoever waits.
     *
     * @param now nanoseconds since any fixed moment, never less than before
     */
    Admission admit(long now) {
        forgetWhatEndedBy(now);
        if (count == limit) {
            return Admission.refused(limit, secondsUntilOneEnds(now));
        }
        if (count == admittedAt.length) {
            grow();
        }
        admittedAt[(oldest + count) % admittedAt.length] = now;
        count++;
        return Admission.granted(limit, limit - count);
    }

    private void forgetWhatEndedBy(long now) {
        while (count > 0 && now - admittedAt[oldest] >= LENGTH) {
            oldest = (oldest + 1) % admittedAt.length;
            count--;
        }
    }

    private int secondsUntilOneEnds(long now) {
        long nanos = admittedAt[oldest] + LENGTH - now;
        return (int) ((nanos + SECOND - 1) / SECOND);
    }

    private void grow() {
        int capacity = admittedAt.length;
        long[] larger = Arrays.copyOfRange(admittedAt, oldest, oldest + Math.min(limit, capacity * 2));
        System.arraycopy(admittedAt, 0, larger, capacity - oldest, oldest);
        admittedAt = larger;
        oldest = 0;
    }
}
