package org.webhooks.benchmark.recovery;

import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** What another account feels of a recovery, and what becomes of one that is killed twice. */
final class RecoveryFigures {
    static final Figure P50_WITHOUT = new Figure("p50_without", "live, publish to receipt p50 without, ms");
    static final Figure P50_WITH = new Figure("p50_with", "live, publish to receipt p50 with, ms");
    static final Figure P99_WITHOUT = new Figure("p99_without", "live, publish to receipt p99 without, ms");
    static final Figure P99_WITH = new Figure("p99_with", "live, publish to receipt p99 with, ms");
    static final Figure P99_RATIO = new Figure("p99_ratio", "p99 with / without", Goal.atMost(2));
    static final Figure RECOVERED = new Figure("recovered", "recovered meanwhile, 1/s", Goal.atLeast(200));

    static final Figure MISSING = new Figure("missing", "events that did not come", Goal.atMost(0));
    static final Figure REPEATED = new Figure("repeated", "came twice");
    static final Figure NOT_IN_FLIGHT =
            new Figure("not_in_flight", "came twice though not in flight at a kill", Goal.atMost(0));
    static final Figure STEPS_BACK = new Figure("steps_back", "times that progress went back", Goal.atMost(0));
    static final Figure SECONDS = new Figure("seconds", "took with two starts, s");

    private RecoveryFigures() {}
}
