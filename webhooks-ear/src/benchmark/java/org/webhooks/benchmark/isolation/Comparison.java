package org.webhooks.benchmark.isolation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.stand.Observation;

/** What the same endpoints see without a disturbance, and with it. */
record Comparison(Observation without, Observation with) {
    Map<Figure, Double> figures(Disturbance disturbance) {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(IsolationFigures.P50_WITHOUT, millis(without.received().p50()));
        figures.put(IsolationFigures.P50_WITH, millis(with.received().p50()));
        figures.put(IsolationFigures.P99_WITHOUT, millis(without.received().p99()));
        figures.put(IsolationFigures.P99_WITH, millis(with.received().p99()));
        figures.put(
                IsolationFigures.p99Ratio(disturbance.tolerance().p99()),
                millis(with.received().p99()) / millis(without.received().p99()));
        figures.put(IsolationFigures.RECEIVED_WITHOUT, without.perSecond());
        figures.put(IsolationFigures.RECEIVED_WITH, with.perSecond());
        figures.put(
                IsolationFigures.receivedRatio(disturbance.tolerance().received()),
                with.perSecond() / without.perSecond());
        figures.put(IsolationFigures.ANSWER_P99_WITHOUT, answerP99(without));
        figures.put(IsolationFigures.ANSWER_P99_WITH, answerP99(with));
        figures.put(IsolationFigures.LASTED_WITH, with.lasted().toMillis() / 1e3);
        figures.put(IsolationFigures.REFUSED, (double) (without.refused() + with.refused()));
        return figures;
    }

    private static double answerP99(Observation observation) {
        return millis(observation.answers().expected().quantile(0.99));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
