package org.webhooks.delivery.stats;

import java.util.Optional;

/**
 * What became of an endpoint's deliveries and calls within some time. A redelivery is a sending of its own, whose outcome
 * counts beside the first one's.
 *
 * @param delivered how often a delivery was accepted
 * @param failed how often one was given up
 * @param cancelled how often one was cancelled, by its account or because its endpoint was disabled or deleted
 * @param successes calls that were answered with 2xx
 * @param failures all other calls, also those that took no step of the schedule. A call that ended when its delivery was
 *     no longer its own (cancelled meanwhile, or taken over) is logged, and counted nowhere
 * @param latencies of the calls that were answered, with whichever status
 */
public record Outcomes(
        long delivered, long failed, long cancelled, long successes, long failures, Latencies latencies) {
    public static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0, Latencies.NONE);

    public static Outcomes cancelled(long deliveries) {
        return new Outcomes(0, 0, deliveries, 0, 0, Latencies.NONE);
    }

    public Outcomes plus(Outcomes other) {
        return new Outcomes(
                delivered + other.delivered,
                failed + other.failed,
                cancelled + other.cancelled,
                successes + other.successes,
                failures + other.failures,
                latencies.plus(other.latencies));
    }

    /** The share of successes in all calls, from 0 to 1; empty where there was no call. */
    public Optional<Double> successRate() {
        long calls = successes + failures;
        return calls == 0 ? Optional.empty() : Optional.of((double) successes / calls);
    }
}
