package org.webhooks.benchmark.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.WarmUp;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.TestStand;

/** Publishes as fast as it is answered, to the product and to the limit program in turns. */
public final class PublishCase {
    private static final List<Integer> CONNECTIONS = List.of(64, 256);

    private PublishCase() {}

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand()) {
            return run(stand, plan);
        }
    }

    /** The same on a server that is used for other cases, too. */
    public static boolean run(TestStand stand, Plan plan) {
        List<Integer> connections = plan.connectionsOr(CONNECTIONS);
        Map<Participant, Surroundings> surroundings = new LinkedHashMap<>();
        List<Comparison> comparisons = new ArrayList<>();
        try (Limit limit = new Limit(stand, plan.endpoints())) {
            Server product = new Server(stand, plan.endpoints());
            for (Participant participant : List.of(product, limit)) {
                surroundings.put(participant, warmUp(participant, connections.get(0), plan));
            }
            for (int round = 0; round < plan.rounds(); round++) {
                surroundings
                        .keySet()
                        .forEach(participant -> participant.contender().settle());
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
        report.keepGoals();
        return comparisons.stream()
                .flatMap(comparison -> comparison.rounds().stream())
                .map(Round::slice)
                .allMatch(Slice::isComplete);
    }

    private static Surroundings warmUp(Participant participant, int connections, Plan plan) {
        Workload workload = participant.workload(connections, plan.endpoints());
        return WarmUp.of(participant.contender(), workload, plan.longestWarmUp());
    }
}
