package org.webhooks.benchmark.overload;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.webhooks.benchmark.http.Latencies;
import org.webhooks.benchmark.http.PressureOutcome;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.stand.Observation;

/** What is reported of too much; times of answers are from when a request was sent. */
final class OverloadFigures {
    private static final Figure CAPACITY = new Figure("capacity", "capacity, accepted and delivered, 1/s");
    private static final Figure SENT = new Figure("sent", "sent, 1/s");
    private static final Figure SENT_RATIO = new Figure("sent_ratio", "sent / capacity");
    private static final Figure UNSENT = new Figure("unsent", "offered, but no connection free, of all");
    private static final Figure ACCEPTED = new Figure("accepted", "accepted, 1/s");
    private static final Figure ACCEPTED_RATIO = new Figure("accepted_ratio", "accepted / capacity", Goal.atLeast(0.8));
    private static final Figure REFUSED = new Figure("refused", "refused, of those sent");
    private static final Figure REFUSED_P50 = new Figure("refused_p50", "until it is refused p50, ms");
    private static final Figure REFUSED_P99 = new Figure("refused_p99", "until it is refused p99, ms");
    private static final Figure NO_RETRY_AFTER =
            new Figure("without_retry_after", "refused without Retry-After", Goal.atMost(0));
    private static final Figure OTHERS = new Figure("others", "answered neither so nor so", Goal.atMost(0));
    private static final Figure BROKEN = new Figure("broken", "without an answer", Goal.atMost(0));
    private static final Figure ACCEPTED_P50 = new Figure("accepted_p50", "until it is accepted p50, ms");
    private static final Figure ACCEPTED_P99 = new Figure("accepted_p99", "until it is accepted p99, ms");
    private static final Figure RECEIPT_P50 = new Figure("receipt_p50", "publish to receipt p50, ms");
    private static final Figure RECEIPT_P99 = new Figure("receipt_p99", "publish to receipt p99, ms");
    private static final Figure LOST = new Figure("lost", "accepted and not received", Goal.atMost(0));
    private static final Figure READY = new Figure("ready", "until it is ready again, s", Goal.atMost(1));
    private static final Figure DRAIN = new Figure("drain", "until all is recorded, s");
    private static final Figure HEAP = new Figure("heap", "heap after a collection, at most, MB", Goal.atMost(1_024));
    private static final Figure FULL = new Figure("full_collections", "collections of the whole heap");
    private static final Figure LIVE_HEAP = new Figure("live_heap", "heap after one of these, at most, MB");
    private static final Figure PAUSE = new Figure("pause", "longest collection, ms");
    private static final Figure ERRORS = new Figure("errors", "errors in the server's log", Goal.atMost(0));
    private static final Figure IDLE_BEFORE = new Figure("idle_before_p99", "idle before, publish to receipt p99, ms");
    private static final Figure IDLE_AFTER = new Figure("idle_after_p99", "idle after, publish to receipt p99, ms");
    private static final Figure IDLE_RATIO = new Figure("idle_p50_ratio", "idle p50 after / before", Goal.atMost(1.5));

    private OverloadFigures() {}

    static Map<Figure, Double> of(Slice capacity, Overload overload, Observation idleBefore, Observation idleAfter) {
        PressureOutcome answers = overload.answers();
        double sent = answers.sent();
        double others =
                answers.others().values().stream().mapToLong(Long::longValue).sum();
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(CAPACITY, capacity.wholePerSecond());
        figures.put(SENT, answers.sentPerSecond());
        figures.put(SENT_RATIO, answers.sentPerSecond() / capacity.wholePerSecond());
        figures.put(UNSENT, answers.unsent() / (sent + answers.unsent()));
        figures.put(ACCEPTED, answers.acceptedPerSecond());
        figures.put(ACCEPTED_RATIO, answers.acceptedPerSecond() / capacity.wholePerSecond());
        figures.put(REFUSED, answers.refused().total() / sent);
        figures.put(REFUSED_P50, quantileMillis(answers.refused(), 0.5));
        figures.put(REFUSED_P99, quantileMillis(answers.refused(), 0.99));
        figures.put(NO_RETRY_AFTER, (double) answers.withoutRetryAfter());
        figures.put(OTHERS, others);
        figures.put(BROKEN, (double) answers.broken());
        figures.put(ACCEPTED_P50, quantileMillis(answers.accepted(), 0.5));
        figures.put(ACCEPTED_P99, quantileMillis(answers.accepted(), 0.99));
        figures.put(RECEIPT_P50, millis(overload.received().p50()));
        figures.put(RECEIPT_P99, millis(overload.received().p99()));
        figures.put(LOST, (double) overload.lost());
        figures.put(READY, overload.ready().toMillis() / 1e3);
        figures.put(DRAIN, overload.drain().toMillis() / 1e3);
        figures.put(HEAP, (double) overload.heap().mostMegabytesAfter());
        figures.put(FULL, (double) overload.heap().fullCollections());
        figures.put(LIVE_HEAP, overload.heap().mostMegabytesLive());
        figures.put(PAUSE, overload.heap().longestPauseMillis());
        figures.put(ERRORS, (double) overload.errors());
        overload.cpuMillis()
                .forEach((process, millis) ->
                        figures.put(new Figure("cpu_" + process, "CPU ms/request sent, " + process), millis / sent));
        figures.put(IDLE_BEFORE, millis(idleBefore.received().p99()));
        figures.put(IDLE_AFTER, millis(idleAfter.received().p99()));
        figures.put(
                IDLE_RATIO,
                millis(idleAfter.received().p50())
                        / millis(idleBefore.received().p50()));
        return figures;
    }

    /** Not a number where there is none. */
    private static double quantileMillis(Latencies latencies, double share) {
        return latencies.total() == 0 ? Double.NaN : millis(latencies.quantile(share));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
