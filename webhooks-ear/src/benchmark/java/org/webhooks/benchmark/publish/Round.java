package org.webhooks.benchmark.publish;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.stand.Patience;

/**
 * One measurement of one contender.
 *
 * @param publish what was answered to the publishers
 * @param due deliveries of what was accepted
 * @param atStop what had come of it when the publishing stopped
 * @param atEnd what had come of it when nothing was left to do
 * @param drain how long that took
 * @param cpuMillis by process, from the first publish until the end
 * @param counted what else, from the first publish until the end
 */
record Round(
        Contender contender,
        Load.Outcome publish,
        long due,
        Progress atStop,
        Progress atEnd,
        Duration drain,
        Map<String, Long> cpuMillis,
        Map<Figure, Long> counted) {

    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);

    /** The look itself costs the database something. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** How many were received, and how many recorded. */
    record Progress(long received, long recorded) {}

    static Round measure(Contender contender, int endpoints, int connections, Duration slice) {
        Map<Figure, Long> counted = contender.counted();
        long received = contender.received();
        long recorded = contender.recorded();
        try (Load load = contender.connect(connections)) {
            Map<String, Long> cpu = contender.cpuMillis();
            Load.Outcome publish = load.run(contender.publish(), slice);
            long due = publish.expected().total() * endpoints;
            Progress atStop = new Progress(contender.received() - received, due - contender.unfinished());
            Duration drain = drain(contender);
            Map<String, Long> spent = since(cpu, contender.cpuMillis());
            Progress atEnd = new Progress(contender.received() - received, contender.recorded() - recorded);
            Map<Figure, Long> countedSince = since(counted, contender.counted());
            return new Round(contender, publish, due, atStop, atEnd, drain, spent, countedSince);
        }
    }

    static Duration drain(Contender contender) {
        return Patience.until("everything is recorded", LONGEST_DRAIN, LOOK_AGAIN, () -> contender.unfinished() == 0);
    }

    private static <K> Map<K, Long> since(Map<K, Long> before, Map<K, Long> now) {
        Map<K, Long> since = new LinkedHashMap<>();
        now.forEach((key, count) -> since.put(key, count - before.getOrDefault(key, 0L)));
        return since;
    }

    /** Whether what was accepted, received and recorded is the same. */
    boolean isComplete() {
        return publish.others().isEmpty() && atEnd.received() == due && atEnd.recorded() == due;
    }

    double behindPercent() {
        return 100.0 * (due - atStop.recorded()) / due;
    }

    /** Whether more was accepted than is delivered in the same time: then there is no throughput. */
    boolean fallsBehind() {
        return behindPercent() > PublishFigures.MOST_BEHIND_PERCENT;
    }

    /** Events a second that were accepted, delivered and recorded; not a number where it falls behind. */
    double throughput() {
        return fallsBehind()
                ? Double.NaN
                : perSecond(atStop.recorded()) * publish.expected().total() / due;
    }

    /** Every figure, in the order of the report. */
    Map<Figure, Double> figures() {
        PublishFigures names = new PublishFigures(contender);
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(names.accepted(), publish.perSecond());
        figures.put(names.delivered(), perSecond(atStop.received()));
        figures.put(names.recorded(), perSecond(atStop.recorded()));
        figures.put(names.behind(), behindPercent());
        figures.put(names.drain(), drain.toMillis() / 1e3);
        figures.put(names.p50(), quantileMillis(0.5));
        figures.put(names.p99(), quantileMillis(0.99));
        figures.put(names.p999(), quantileMillis(0.999));
        cpuMillis.forEach((process, millis) -> figures.put(names.cpu(process), perEvent(millis)));
        counted.forEach((figure, count) -> figures.put(figure, perEvent(count)));
        return figures;
    }

    private double quantileMillis(double share) {
        return publish.expected().quantile(share).toNanos() / 1e6;
    }

    private double perSecond(long count) {
        return count * 1e9 / publish.took().toNanos();
    }

    private double perEvent(long count) {
        return (double) count / publish.expected().total();
    }
}
