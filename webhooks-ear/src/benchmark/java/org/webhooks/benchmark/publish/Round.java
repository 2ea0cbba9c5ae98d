package org.webhooks.benchmark.publish;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.stand.TestStand;

/**
 * One measurement of everything.
 *
 * @param publish what was answered to the publishers
 * @param tally what came of it
 * @param cpuMillis by process, from the first publish until the last delivery was recorded
 * @param lag deliveries not finished when the publishing stopped
 * @param drain how long they took from then on
 * @param read requests a second that read an endpoint: authenticated, and write nothing
 * @param refused the same for publishes that are refused, the harder measure: these do not even ask the database
 */
record Round(
        Load.Outcome publish,
        Tally tally,
        Map<String, Long> cpuMillis,
        long lag,
        Duration drain,
        double read,
        double refused) {

    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);

    static Round measure(TestStand stand, Publisher publisher, Load load, Duration slice) {
        double read = load.run(publisher.read(), slice).perSecond();
        double refused = load.run(publisher.refused(), slice).perSecond();
        Tally tally = publisher.tally();
        Map<String, Long> cpu = stand.cpuMillis();
        Load.Outcome publish = load.run(publisher.publish(), slice);
        long lag = stand.unfinished();
        Duration drain = stand.drain(LONGEST_DRAIN);
        Map<String, Long> spent = new LinkedHashMap<>();
        stand.cpuMillis().forEach((process, millis) -> spent.put(process, millis - cpu.getOrDefault(process, 0L)));
        return new Round(publish, publisher.tally().since(tally), spent, lag, drain, read, refused);
    }

    long accepted() {
        return publish.expected().total();
    }

    /** Events a second that were accepted and wholly delivered, counting the time that the last ones took. */
    double sustained() {
        return accepted() * 1e9 / publish.took().plus(drain).toNanos();
    }

    /** Whether what was accepted, received and recorded is the same. */
    boolean isComplete(int endpoints) {
        long due = accepted() * endpoints;
        return publish.others().isEmpty() && tally.received() == due && tally.recorded() == due;
    }

    /** Every figure by its name, in the order of the report. */
    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(PublishFigures.ACCEPTED, publish.perSecond());
        figures.put(PublishFigures.SUSTAINED, sustained());
        figures.put(PublishFigures.LAG, (double) lag);
        figures.put(PublishFigures.DRAIN, drain.toMillis() / 1e3);
        figures.put(PublishFigures.P50, publish.expected().quantile(0.5).toNanos() / 1e6);
        figures.put(PublishFigures.P99, publish.expected().quantile(0.99).toNanos() / 1e6);
        figures.put(PublishFigures.READ, read);
        figures.put(PublishFigures.RATIO_TO_READ, sustained() / read);
        figures.put(PublishFigures.REFUSED, refused);
        figures.put(PublishFigures.RATIO, sustained() / refused);
        figures.put(PublishFigures.CPU_SERVER, cpuPerEvent("server"));
        figures.put(PublishFigures.CPU_POSTGRESQL, cpuPerEvent("postgresql"));
        figures.put(PublishFigures.CPU_GENERATOR, cpuPerEvent("generator"));
        figures.put(PublishFigures.CPU_RECEIVER, cpuPerEvent("receiver"));
        figures.put(PublishFigures.COMMITS, perEvent(tally.commits()));
        figures.put(PublishFigures.MESSAGES, perEvent(tally.messages()));
        return figures;
    }

    private double cpuPerEvent(String process) {
        return perEvent(cpuMillis.getOrDefault(process, 0L));
    }

    private double perEvent(long count) {
        return (double) count / accepted();
    }
}
