package org.webhooks.benchmark.isolation;

import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** Of those that are disturbed: from when an event came due at its publisher until it was received. */
final class IsolationFigures {
    static final Figure P50_WITHOUT = new Figure("p50_without", "publish to receipt p50 without, ms");
    static final Figure P50_WITH = new Figure("p50_with", "publish to receipt p50 with, ms");
    static final Figure P99_WITHOUT = new Figure("p99_without", "publish to receipt p99 without, ms");
    static final Figure P99_WITH = new Figure("p99_with", "publish to receipt p99 with, ms");
    static final Figure RECEIVED_WITHOUT = new Figure("received_without", "received without, 1/s");
    static final Figure RECEIVED_WITH = new Figure("received_with", "received with, 1/s");
    static final Figure ANSWER_P99_WITHOUT =
            new Figure("answer_p99_without", "answer to the publisher p99 without, ms");
    static final Figure ANSWER_P99_WITH = new Figure("answer_p99_with", "answer to the publisher p99 with, ms");
    static final Figure LASTED_WITH = new Figure("lasted_with", "measured with it for (a flood: until its end), s");
    static final Figure REFUSED = new Figure("refused", "publishes not accepted", Goal.atMost(0));

    private IsolationFigures() {}

    static Figure p99Ratio(Goal goal) {
        return new Figure("p99_ratio", "p99 with / without", goal);
    }

    static Figure receivedRatio(Goal goal) {
        return new Figure("received_ratio", "received with / without", goal);
    }
}
