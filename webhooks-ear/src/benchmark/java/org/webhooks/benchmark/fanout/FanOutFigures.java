package org.webhooks.benchmark.fanout;

import org.webhooks.benchmark.report.Figure;

/** What is reported of many endpoints, each beside the same with one. */
final class FanOutFigures {
    static final Figure ONE = new Figure("one", "one endpoint, events/s");
    static final Figure ONE_CPU = new Figure("one_cpu", "one endpoint, CPU ms/event, server");
    static final Figure MANY = new Figure("many", "all match, deliveries/s");
    static final Figure MANY_RATIO = new Figure("many_ratio", "all match / one endpoint, deliveries/s");
    static final Figure MANY_CPU = new Figure("many_cpu", "all match, CPU ms/delivery, server");
    static final Figure FILTERED = new Figure("filtered", "one of very many filters matches, events/s");
    static final Figure FILTERED_RATIO = new Figure("filtered_ratio", "very many filters / one endpoint, events/s");
    static final Figure FILTERED_CPU = new Figure("filtered_cpu", "very many filters, CPU ms/event, server");
    static final Figure FILTERED_CPU_RATIO = new Figure("filtered_cpu_ratio", "very many filters / one endpoint, CPU");

    private FanOutFigures() {}
}
