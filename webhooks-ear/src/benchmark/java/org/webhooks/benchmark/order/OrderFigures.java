package org.webhooks.benchmark.order;

import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** What is reported of order: events accepted by the receiver, from the first publish to the last receipt. */
final class OrderFigures {
    static final Figure UNORDERED = new Figure("unordered", "unordered, events/s");
    static final Figure KEYS = new Figure("keys", "ordered in 100 keys, events/s");
    static final Figure KEYS_RATIO = new Figure("keys_ratio", "100 keys / unordered");
    static final Figure SINGLE = new Figure("single", "ordered in one sequence, events/s");
    static final Figure SINGLE_RATIO = new Figure("single_ratio", "one sequence / unordered");
    static final Figure CALLS = new Figure("calls", "calls per event in 100 keys");
    static final Figure VIOLATIONS = new Figure("violations", "calls out of their order", Goal.atMost(0));

    private OrderFigures() {}
}
