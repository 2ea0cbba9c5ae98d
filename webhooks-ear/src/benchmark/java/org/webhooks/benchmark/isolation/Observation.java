package org.webhooks.benchmark.isolation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.receiver.Received;
import org.webhooks.benchmark.receiver.ReceiverProcess;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.stand.Patience;

/**
 * What one group of endpoints received of a constant load.
 *
 * @param received with those that came after the end
 * @param perSecond received until the end of the load
 * @param answers to the publishers of that load
 */
record Observation(Received received, double perSecond, Load.Outcome answers) {
    private static final Duration LATEST = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** Sends the load and observes the group, to which its first feed goes. */
    static Observation of(ReceiverProcess receiver, String group, OpenLoad load, Duration longest) {
        receiver.begin(group);
        long start = System.nanoTime();
        List<Load.Outcome> answers = load.run(longest);
        Received atEnd = receiver.since(group);
        double seconds = (System.nanoTime() - start) / 1e9;
        Load.Outcome first = answers.get(0);
        Patience.until(
                "the last is received",
                LATEST,
                LOOK_AGAIN,
                () -> receiver.since(group).events() >= first.expected().total());
        return new Observation(receiver.since(group), atEnd.events() / seconds, first);
    }

    static Map<Figure, Double> compare(Observation without, Observation with) {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(IsolationFigures.P50_WITHOUT, millis(without.received.p50()));
        figures.put(IsolationFigures.P50_WITH, millis(with.received.p50()));
        figures.put(IsolationFigures.P99_WITHOUT, millis(without.received.p99()));
        figures.put(IsolationFigures.P99_WITH, millis(with.received.p99()));
        figures.put(IsolationFigures.P99_RATIO, millis(with.received.p99()) / millis(without.received.p99()));
        figures.put(IsolationFigures.RECEIVED_WITHOUT, without.perSecond);
        figures.put(IsolationFigures.RECEIVED_WITH, with.perSecond);
        figures.put(IsolationFigures.RECEIVED_RATIO, with.perSecond / without.perSecond);
        figures.put(
                IsolationFigures.ANSWER_P99_WITHOUT,
                millis(without.answers.expected().quantile(0.99)));
        figures.put(
                IsolationFigures.ANSWER_P99_WITH, millis(with.answers.expected().quantile(0.99)));
        figures.put(IsolationFigures.REFUSED, (double) (without.refused() + with.refused()));
        return figures;
    }

    private long refused() {
        return answers.others().values().stream().mapToLong(Long::longValue).sum();
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
