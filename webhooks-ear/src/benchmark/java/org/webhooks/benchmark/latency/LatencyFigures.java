package org.webhooks.benchmark.latency;

import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** From when an event came due at its publisher: until it was accepted, and until it was received. */
final class LatencyFigures {
    static final Figure FULL = new Figure("full", "full load, delivered and recorded, 1/s");
    static final Figure HALF = new Figure("half", "half load, 1/s");
    static final Figure HALF_RECEIVED =
            new Figure("half_received", "half load, received / offered", Goal.atLeast(0.99));
    static final Figure HALF_PUBLISH_P50 = new Figure("half_publish_p50", "half load, publish p50, ms");
    static final Figure HALF_PUBLISH_P99 =
            new Figure("half_publish_p99", "half load, publish p99, ms", Goal.atMost(30));
    static final Figure HALF_RECEIPT_P50 = new Figure("half_receipt_p50", "half load, publish to receipt p50, ms");
    static final Figure HALF_RECEIPT_P99 =
            new Figure("half_receipt_p99", "half load, publish to receipt p99, ms", Goal.atMost(50));
    static final Figure IDLE_PUBLISH_P50 = new Figure("idle_publish_p50", "idle, publish p50, ms");
    static final Figure IDLE_PUBLISH_P99 = new Figure("idle_publish_p99", "idle, publish p99, ms");
    static final Figure IDLE_RECEIPT_P50 =
            new Figure("idle_receipt_p50", "idle, publish to receipt p50, ms", Goal.atMost(5));
    static final Figure IDLE_RECEIPT_P99 =
            new Figure("idle_receipt_p99", "idle, publish to receipt p99, ms", Goal.atMost(25));
    static final Figure REFUSED = new Figure("refused", "publishes not accepted", Goal.atMost(0));

    private LatencyFigures() {}
}
