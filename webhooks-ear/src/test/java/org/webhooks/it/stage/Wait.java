package org.webhooks.it.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;

/** Waits for what has to come soon. */
public final class Wait {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Wait() {}

    public static void until(String what, Callable<Boolean> condition) {
        until(what, PATIENCE, condition);
    }

    public static void until(String what, Duration patience, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    /** For what only time itself shows. */
    public static void outlast(Duration time) {
        Instant end = Instant.now().plus(time);
        until("time passes", time.plus(PATIENCE), () -> Instant.now().isAfter(end));
    }
}
