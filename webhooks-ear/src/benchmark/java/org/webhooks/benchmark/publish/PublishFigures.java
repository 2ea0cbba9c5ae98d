package org.webhooks.benchmark.publish;

import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** What is reported of publishing, and the goals among it. */
final class PublishFigures {
    static final Figure ACCEPTED = new Figure("accepted", "events accepted, 1/s");
    static final Figure SUSTAINED = new Figure("sustained", "accepted and delivered, 1/s");
    static final Figure LAG = new Figure("lag", "not delivered at the stop");
    static final Figure DRAIN = new Figure("drain", "until these are delivered, s");
    static final Figure P50 = new Figure("p50", "publish p50, ms");
    static final Figure P99 = new Figure("p99", "publish p99, ms");
    static final Figure READ = new Figure("read", "GET of an endpoint, 1/s");
    static final Figure RATIO_TO_READ = new Figure("ratio_to_read", "delivered / GET");
    static final Figure REFUSED = new Figure("refused", "refused publish, 1/s");
    static final Figure RATIO = new Figure("ratio", "delivered / refused", Goal.atLeast(0.25));
    static final Figure CPU_SERVER = new Figure("cpu_server", "CPU ms/event, server", Goal.atMost(0.35));
    static final Figure CPU_POSTGRESQL = new Figure("cpu_postgresql", "CPU ms/event, PostgreSQL");
    static final Figure CPU_GENERATOR = new Figure("cpu_generator", "CPU ms/event, generator");
    static final Figure CPU_RECEIVER = new Figure("cpu_receiver", "CPU ms/event, receiver");
    static final Figure COMMITS = new Figure("commits", "commits/event", Goal.atMost(0.2));
    static final Figure MESSAGES = new Figure("messages", "JMS messages/event", Goal.atMost(0.2));

    private PublishFigures() {}
}
