package org.webhooks.delivery.decision;

import java.time.Duration;

/**
 * How far a delivery has come.
 *
 * @param attempts how many were recorded, over all redeliveries
 * @param step how many of them took a step since the retry schedule was last begun
 * @param rested how long receivers asked it to wait since then, in whole seconds
 */
public record Progress(int attempts, int step, Duration rested) {
    /** Of a delivery that was just made. */
    public static final Progress NONE = new Progress(0, 0, Duration.ZERO);

    public Progress(int attempts, int step, long restedSeconds) {
        this(attempts, step, Duration.ofSeconds(restedSeconds));
    }

    Progress afterStep() {
        return new Progress(attempts + 1, step + 1, rested);
    }

    Progress afterRest(Duration rest) {
        return new Progress(attempts + 1, step, rested.plus(rest));
    }
}
