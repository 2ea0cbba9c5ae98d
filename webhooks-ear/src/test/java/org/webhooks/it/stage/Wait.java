package org.webhooks.it.stage;

import java.time.Duration;
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
}
