package org.webhooks.benchmark.stand;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what the server does by itself. */
public final class Patience {
    private Patience() {}

    /**
     * Looks at intervals whether it is so, and says how long it took.
     *
     * @throws IllegalStateException if it is not so after {@code longest}
     */
    public static Duration until(String what, Duration longest, Duration interval, BooleanSupplier isSo) {
        long start = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - start > longest.toNanos()) {
                throw new IllegalStateException("After " + longest + " it is not so that " + what);
            }
            LockSupport.parkNanos(interval.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
