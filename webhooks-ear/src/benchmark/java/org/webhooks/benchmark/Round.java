package org.webhooks.benchmark;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

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

    static Round measure(TestStand stand, Load load, Plan plan) {
        double read = load.run(stand.read(), plan.slice()).perSecond();
        double refused = load.run(stand.refused(), plan.slice()).perSecond();
        Tally tally = stand.tally();
        Map<String, Long> cpu = stand.cpuMillis();
        Load.Outcome publish = load.run(stand.publish(), plan.slice());
        long lag = stand.unfinished();
        Duration drain = stand.drain();
        Map<String, Long> spent = new LinkedHashMap<>();
        stand.cpuMillis().forEach((process, millis) -> spent.put(process, millis - cpu.getOrDefault(process, 0L)));
        return new Round(publish, stand.tally().since(tally), spent, lag, drain, read, refused);
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
        figures.put(Figure.ACCEPTED, publish.perSecond());
        figures.put(Figure.SUSTAINED, sustained());
        figures.put(Figure.LAG, (double) lag);
        figures.put(Figure.DRAIN, drain.toMillis() / 1e3);
        figures.put(Figure.P50, publish.expected().quantile(0.5).toNanos() / 1e6);
        figures.put(Figure.P99, publish.expected().quantile(0.99).toNanos() / 1e6);
        figures.put(Figure.READ, read);
        figures.put(Figure.RATIO_TO_READ, sustained() / read);
        figures.put(Figure.REFUSED, refused);
        figures.put(Figure.RATIO, sustained() / refused);
        figures.put(Figure.CPU_SERVER, cpuPerEvent("server"));
        figures.put(Figure.CPU_POSTGRESQL, cpuPerEvent("postgresql"));
        figures.put(Figure.CPU_GENERATOR, cpuPerEvent("generator"));
        figures.put(Figure.CPU_RECEIVER, cpuPerEvent("receiver"));
        figures.put(Figure.COMMITS, perEvent(tally.commits()));
        figures.put(Figure.MESSAGES, perEvent(tally.messages()));
        return figures;
    }

    private double cpuPerEvent(String process) {
        return perEvent(cpuMillis.getOrDefault(process, 0L));
    }

    private double perEvent(long count) {
        return (double) count / accepted();
    }
}
