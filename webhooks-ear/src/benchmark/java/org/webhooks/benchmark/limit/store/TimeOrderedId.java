package org.webhooks.benchmark.limit.store;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDs of version 7 (RFC 9562 §5.7), so that indexes grow at their end. */
public final class TimeOrderedId {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int RANDOM_BITS_BEHIND_TIME = 12;

    private TimeOrderedId() {}

    public static UUID next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = System.currentTimeMillis() << 16;
        return new UUID(
                time | VERSION | random.nextInt(1 << RANDOM_BITS_BEHIND_TIME), VARIANT | random.nextLong() >>> 2);
    }
}
