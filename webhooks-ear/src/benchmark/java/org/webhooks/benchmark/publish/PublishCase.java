package org.webhooks.benchmark.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.benchmark.stand.WarmUp;

/** Publishes as fast as it is answered, beside requests that only read and such that are refused. */
public final class PublishCase {
    private static final Duration BASELINE = Duration.ofSeconds(5);

    private PublishCase() {}

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        List<Round> rounds = new ArrayList<>();
        List<Double> warmUp;
        try (TestStand stand = new TestStand();
                Load load = stand.connect(plan.connections())) {
            Publisher publisher = new Publisher(stand, plan.endpoints());
            load.run(publisher.read(), BASELINE);
            load.run(publisher.refused(), BASELINE);
            warmUp = new WarmUp(stand, load, publisher.publish()).run(plan.longestWarmUp());
            for (int round = 0; round < plan.rounds(); round++) {
                rounds.add(Round.measure(stand, publisher, load, plan.slice()));
            }
        }
        Report report = new Report(plan, Surroundings.after(warmUp), rounds);
        Results.say("publish-to-" + plan.endpoints() + "-endpoints", report.table(), report.json());
        return rounds.stream().allMatch(round -> round.isComplete(plan.endpoints()));
    }
}
