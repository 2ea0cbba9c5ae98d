package org.webhooks.delivery.decision;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a failed delivery is tried again. A pure function: the same step and jitter give the same wait.
 *
 * @param waits entry n is the wait before attempt n, counted from the end of the former
 */
public record RetrySchedule(List<Duration> waits) {
    private static final double JITTER = 0.1;

    /**
     * The wait after the attempt that was the {@code step}-th (from 1) since the schedule began; empty when that was the
     * last.
     *
     * @param jitter from 0 to 1: spreads the wait evenly over ±10 %, so that retries of one outage do not meet again
     */
    public Optional<Duration> waitAfter(int step, double jitter) {
        if (step >= waits.size()) {
            return Optional.empty();
        }
        double factor = 1 - JITTER + 2 * JITTER * jitter;
        return Optional.of(Duration.ofMillis(Math.round(waits.get(step).toMillis() * factor)));
    }
}
