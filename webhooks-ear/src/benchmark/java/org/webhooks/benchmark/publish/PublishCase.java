package org.webhooks.benchmark.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.benchmark.stand.WarmUp;

/** Publishes as fast as it is answered, to the product and to the limit program in turns. */
public final class PublishCase {
    private static final List<Integer> CONNECTIONS = List.of(64, 256);

    private PublishCase() {}

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        List<Integer> connections = plan.connectionsOr(CONNECTIONS);
        Map<Contender, Surroundings> surroundings = new LinkedHashMap<>();
        List<Comparison> comparisons = new ArrayList<>();
        try (TestStand stand = new TestStand();
                Limit limit = new Limit(stand, plan.endpoints())) {
            Product product = new Product(stand, plan.endpoints());
            for (Contender contender : List.of(product, limit)) {
                surroundings.put(contender, warmUp(contender, connections.get(0), plan));
            }
            for (int round = 0; round < plan.rounds(); round++) {
                for (int number : connections) {
                    comparisons.add(new Comparison(
                            number,
                            Round.measure(product, plan.endpoints(), number, plan.slice()),
                            Round.measure(limit, plan.endpoints(), number, plan.slice())));
                }
            }
        }
        Report report = new Report(plan.endpoints(), surroundings, comparisons);
        Results.say("publish-to-" + plan.endpoints() + "-endpoints", report.table(), report.json());
        return comparisons.stream()
                .flatMap(comparison -> comparison.rounds().stream())
                .allMatch(Round::isComplete);
    }

    private static Surroundings warmUp(Contender contender, int connections, Plan plan) {
        try (Load load = contender.connect(connections)) {
            WarmUp warmUp = new WarmUp(load, contender.publish(), () -> Round.drain(contender));
            return Surroundings.after(warmUp.run(plan.longestWarmUp()));
        }
    }
}
