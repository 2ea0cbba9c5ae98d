package org.webhooks.benchmark.backlog;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.memory.HeapUse;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.stand.Observation;

/** What is reported of what waited, alone and beside live events of another account. */
final class BacklogFigures {
    private static final Figure STEADY = new Figure("steady", "single events at full load, 1/s");
    private static final Figure ALONE = new Figure("alone", "drained alone, 1/s");
    private static final Figure ALONE_RATIO = new Figure("alone_ratio", "drained alone / full load", Goal.atLeast(0.8));
    private static final Figure BESIDE = new Figure("beside", "drained beside live events, 1/s");
    private static final Figure BESIDE_RATIO = new Figure("beside_ratio", "drained beside live events / full load");
    private static final Figure P50_WITHOUT = new Figure("p50_without", "live, publish to receipt p50 without, ms");
    private static final Figure P50_WITH = new Figure("p50_with", "live, publish to receipt p50 with, ms");
    private static final Figure P99_WITHOUT = new Figure("p99_without", "live, publish to receipt p99 without, ms");
    private static final Figure P99_WITH = new Figure("p99_with", "live, publish to receipt p99 with, ms");
    private static final Figure P99_RATIO = new Figure("p99_ratio", "live, p99 with / without", Goal.atMost(1.5));
    private static final Figure LIVE_REFUSED = new Figure("live_refused", "live, not accepted", Goal.atMost(0));
    private static final Figure HEAP = new Figure("heap", "heap after a collection, at most, MB", Goal.atMost(1_024));
    private static final Figure FULL = new Figure("full_collections", "collections of the whole heap");
    private static final Figure LIVE_HEAP = new Figure("live_heap", "heap after one of these, at most, MB");
    private static final Figure PAUSE = new Figure("pause", "longest collection, ms");
    private static final Figure ERRORS = new Figure("errors", "errors in the server's log", Goal.atMost(0));

    private BacklogFigures() {}

    static Map<Figure, Double> of(
            Slice steady,
            Drained alone,
            Drained beside,
            Observation without,
            Observation with,
            HeapUse heap,
            long errors) {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(STEADY, steady.wholePerSecond());
        figures.put(ALONE, alone.perSecond());
        figures.put(ALONE_RATIO, alone.perSecond() / steady.wholePerSecond());
        figures.put(BESIDE, beside.perSecond());
        figures.put(BESIDE_RATIO, beside.perSecond() / steady.wholePerSecond());
        figures.put(P50_WITHOUT, millis(without.received().p50()));
        figures.put(P50_WITH, millis(with.received().p50()));
        figures.put(P99_WITHOUT, millis(without.received().p99()));
        figures.put(P99_WITH, millis(with.received().p99()));
        figures.put(
                P99_RATIO,
                millis(with.received().p99()) / millis(without.received().p99()));
        figures.put(LIVE_REFUSED, (double) (without.refused() + with.refused()));
        figures.put(HEAP, (double) heap.mostMegabytesAfter());
        figures.put(FULL, (double) heap.fullCollections());
        figures.put(LIVE_HEAP, heap.mostMegabytesLive());
        figures.put(PAUSE, heap.longestPauseMillis());
        figures.put(ERRORS, (double) errors);
        return figures;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
