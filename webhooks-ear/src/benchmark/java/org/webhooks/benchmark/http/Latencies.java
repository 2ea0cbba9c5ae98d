package org.webhooks.benchmark.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long answers took, in steps of 50 µs up to 30 s. */
public final class Latencies {
    private static final long STEP_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final int STEPS = 600_000;

    private final int[] counts = new int[STEPS];
    private long total;

    public void add(long nanos) {
        counts[(int) Math.min(STEPS - 1, nanos / STEP_NANOS)]++;
        total++;
    }

    public long total() {
        return total;
    }

    /** What this share of the answers took at most. */
    public Duration quantile(double share) {
        long rank = (long) Math.ceil(share * total);
        long seen = 0;
        for (int step = 0; step < STEPS; step++) {
            seen += counts[step];
            if (seen >= rank) {
                return Duration.ofNanos((step + 1) * STEP_NANOS);
            }
        }
        return Duration.ofNanos(STEPS * STEP_NANOS);
    }
}
