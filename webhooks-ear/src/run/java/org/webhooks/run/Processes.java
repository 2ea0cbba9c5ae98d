package org.webhooks.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for processes. Whoever interrupts the wait gets a {@link Refusal}, and the process goes on. */
final class Processes {
    private Processes() {}

    static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static boolean waitFor(Process process, Duration longest) {
        try {
            return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Refusal interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Refusal("Interrupted while waiting for the server.", e);
    }
}
