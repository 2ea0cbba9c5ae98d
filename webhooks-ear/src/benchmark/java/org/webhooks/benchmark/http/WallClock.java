package org.webhooks.benchmark.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time that all processes of this machine agree on. */
public final class WallClock {
    private WallClock() {}

    /** Microseconds since 1970: a JSON number holds them exactly. */
    public static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
