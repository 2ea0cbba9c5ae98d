package org.webhooks.delivery.load;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Spreads the calls of an endpoint evenly over time (the generic cell rate algorithm without a burst). Places are given
 * only for the next moment, so that what has to wait longer waits in the database. Times are of a clock that only goes
 * forward. Not safe for several threads.
 */
final class Pace {
    static final Duration HORIZON = Duration.ofMillis(150);
    private static final double NANOS_IN_A_SECOND = 1e9;

    private @Nullable Long next;

    /** Whether a call may be promised at this moment. */
    boolean admits(long nanos) {
        return admitsFrom(nanos) - nanos <= 0;
    }

    /** From when on it admits one. */
    long admitsFrom(long nanos) {
        return next == null ? nanos : next - HORIZON.toNanos();
    }

    /** How many may be promised at this moment. */
    int room(double perSecond, long nanos) {
        long start = next == null || next - nanos < 0 ? nanos : next;
        long left = nanos + HORIZON.toNanos() - start;
        return left < 0 ? 0 : 1 + (int) (left / (NANOS_IN_A_SECOND / perSecond));
    }

    /** Takes the next place. @return when its call may start */
    long take(double perSecond, long nanos) {
        long start = next == null || next - nanos < 0 ? nanos : next;
        next = start + Math.round(NANOS_IN_A_SECOND / perSecond);
        return start;
    }
}
