package org.webhooks.benchmark.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** The product and the limit program, one measured right after the other. */
record Comparison(int connections, Round product, Round limit) {
    private static final Map<Integer, Goal> GOALS = Map.of(64, Goal.atLeast(0.4), 256, Goal.atLeast(0.5));

    List<Round> rounds() {
        return List.of(product, limit);
    }

    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = new LinkedHashMap<>(product.figures());
        figures.putAll(limit.figures());
        Goal goal = GOALS.getOrDefault(connections, Goal.NONE);
        figures.put(
                new Figure("ratio", "product / limit, events/s", goal),
                product.slice().throughput() / limit.slice().throughput());
        return figures;
    }
}
