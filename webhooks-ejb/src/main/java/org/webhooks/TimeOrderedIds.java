package org.webhooks;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs of version 7 (RFC 9562 §5.7) that rise strictly on this node: twelve bits behind the millisecond are the
 * fraction of it (§6.2, method 3), stepped where two are made at the same moment. Indexes then grow at their end.
 */
@Singleton
public class TimeOrderedIds {
    private static final int FRACTION_BITS = 12;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_FREE = 0x3fff_ffff_ffff_ffffL;

    private final Clock clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    @Inject
    public TimeOrderedIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long tick = last.accumulateAndGet(ticks(clock.instant()), (before, now) -> Math.max(before + 1, now));
        long millis = tick >>> FRACTION_BITS;
        long fraction = tick & ((1 << FRACTION_BITS) - 1);
        return new UUID(millis << 16 | VERSION | fraction, VARIANT | (random.nextLong() & VARIANT_FREE));
    }

    /** No greater than any that is made at this moment or later, and greater than those made a millisecond before. */
    public static UUID firstAt(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16, 0);
    }

    private static long ticks(Instant now) {
        long nanos = ChronoUnit.NANOS.between(Instant.EPOCH, now);
        long fraction = ((nanos % NANOS_PER_MILLI) << FRACTION_BITS) / NANOS_PER_MILLI;
        return (nanos / NANOS_PER_MILLI) << FRACTION_BITS | fraction;
    }
}
