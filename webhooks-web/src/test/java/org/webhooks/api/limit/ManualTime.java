package org.webhooks.api.limit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Time that passes when a test says so. It starts just before its numbers overflow, as nanoTime may. */
public final class ManualTime implements LongSupplier {
    private final AtomicLong nanos =
            new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(90).toNanos());

    @Override
    public long getAsLong() {
        return nanos.get();
    }

    public void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
