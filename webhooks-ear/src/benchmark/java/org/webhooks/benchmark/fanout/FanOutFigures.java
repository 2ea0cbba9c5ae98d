package org.webhooks.benchmark.fanout;

import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** What is reported of many endpoints beside the same with one. */
final class FanOutFigures {
    static final Figure MANY_RATIO = new Figure("many_ratio", "many / one endpoint, deliveries/s", Goal.atLeast(1.2));
    static final Figure MANY_CPU = new Figure("many_cpu", "many: CPU ms/delivery, server");
    static final Figure FILTERED_RATIO = new Figure("filtered_ratio", "filtered / one endpoint, events/s");
    static final Figure FILTERED_CPU_RATIO = new Figure("filtered_cpu_ratio", "filtered / one endpoint, CPU");

    private FanOutFigures() {}
}
