package org.webhooks.benchmark.fanout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.report.Figure;

/** An event to one endpoint, to very many, and to one of very many whose filters differ, one measured right after the other. */
record Comparison(Slice toOne, Slice toMany, Slice toFiltered) {
    Stream<Slice> slices() {
        return Stream.of(toOne, toMany, toFiltered);
    }

    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        slices().map(Slice::figures).forEach(figures::putAll);
        figures.put(FanOutFigures.MANY_RATIO, toMany.wholePerSecond() / toOne.wholePerSecond());
        figures.put(
                FanOutFigures.MANY_CPU,
                toMany.ownMillisPerEvent() / toMany.workload().endpoints());
        figures.put(FanOutFigures.FILTERED_RATIO, toFiltered.wholePerSecond() / toOne.wholePerSecond());
        figures.put(FanOutFigures.FILTERED_CPU_RATIO, toFiltered.ownMillisPerEvent() / toOne.ownMillisPerEvent());
        return figures;
    }
}
