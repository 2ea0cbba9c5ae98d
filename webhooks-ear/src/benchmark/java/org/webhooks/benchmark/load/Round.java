package org.webhooks.benchmark.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.report.Figure;

/** Single events to one endpoint, and right after them each of the others. */
record Round(Slice one, List<Compared> others) {
    record Compared(Member member, Slice slice) {}

    Stream<Slice> slices() {
        return Stream.concat(Stream.of(one), others.stream().map(Compared::slice));
    }

    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = new LinkedHashMap<>(one.figures());
        for (Compared other : others) {
            String name = other.slice().workload().name();
            figures.putAll(other.slice().figures());
            figures.put(
                    new Figure(
                            name + "_ratio",
                            name + " / one, deliveries/s",
                            other.member().goal()),
                    other.slice().wholePerSecond() / one.wholePerSecond());
        }
        return figures;
    }
}
