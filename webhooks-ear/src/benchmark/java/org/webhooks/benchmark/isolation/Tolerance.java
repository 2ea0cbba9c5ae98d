package org.webhooks.benchmark.isolation;

import org.webhooks.benchmark.report.Goal;

/**
 * How much others may feel of a disturbance.
 *
 * @param p99 of publish to receipt, with / without
 * @param received in the same time, with / without
 */
record Tolerance(Goal p99, Goal received) {
    static final Tolerance USUAL = new Tolerance(Goal.atMost(1.5), Goal.atLeast(0.8));

    /** What never answers takes no processor's time. */
    static final Tolerance OF_WHAT_HANGS = new Tolerance(Goal.atMost(1.2), Goal.atLeast(0.9));
}
