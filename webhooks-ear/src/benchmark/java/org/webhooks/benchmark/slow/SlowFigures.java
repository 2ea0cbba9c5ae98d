package org.webhooks.benchmark.slow;

import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** Of calls that are answered after a second each: some come at a constant rate, or as many as there is room for. */
final class SlowFigures {
    static final Figure STEADY_RECEIVED =
            new Figure("steady_received", "400/s: received / offered", Goal.atLeast(0.99));
    static final Figure STEADY_P50 = new Figure("steady_p50", "400/s: publish to receipt p50, ms");
    static final Figure STEADY_P99 = new Figure("steady_p99", "400/s: publish to receipt p99, ms");
    static final Figure STEADY_IN_FLIGHT = new Figure("steady_in_flight", "400/s: calls in flight, most");
    static final Figure STEADY_REFUSED = new Figure("steady_refused", "400/s: publishes not accepted", Goal.atMost(0));
    static final Figure FULL_IN_FLIGHT =
            new Figure("full_in_flight", "no end of them: calls in flight, most", Goal.atLeast(2_000));
    static final Figure FULL_TYPICAL = new Figure("full_in_flight_typical", "no end of them: calls in flight, median");
    static final Figure FULL_PER_SECOND = new Figure("full_per_second", "no end of them: delivered, recorded, 1/s");
    static final Figure FULL_HEAP =
            new Figure("full_heap", "no end of them: heap after a collection, MiB", Goal.atMost(1_024));

    private SlowFigures() {}
}
