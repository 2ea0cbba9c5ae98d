package org.webhooks.benchmark.load;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Product;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.WarmUp;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.report.GoalTable;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.TestStand;

/** Publishes as fast as it is answered: single events to one endpoint, and in turns with that what differs from it. */
public final class LoadCase {
    /** Endpoints may fail for as long as it is measured, and are called again only later. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "WEBHOOKS_MAX_ENDPOINTS", "0",
            "WEBHOOKS_PAUSE_AFTER_FAILURES", "1000",
            "WEBHOOKS_RETRY_SCHEDULE", "PT0S,PT2H");

    private LoadCase() {}

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand(ENVIRONMENT, Map.of())) {
            return run(stand, plan);
        }
    }

    /** The same on a server that is used for other cases, too, and has its usual settings. */
    public static boolean run(TestStand stand, Plan plan) {
        Contender product = new Product(stand);
        Members members = new Members(stand, product, plan);
        Workload one = members.one();
        List<Member> wanted = members.wanted();
        Surroundings surroundings = WarmUp.of(product, one, plan.longestWarmUp());
        wanted.forEach(member -> member.measure(plan.slice()));
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            rounds.add(measure(product, one, wanted, plan.slice()));
        }
        return report(surroundings, rounds);
    }

    private static Round measure(Contender product, Workload one, List<Member> wanted, Duration time) {
        Slice yardstick = Slice.measure(product, one, time);
        return new Round(
                yardstick,
                wanted.stream()
                        .map(member -> new Round.Compared(member, member.measure(time)))
                        .toList());
    }

    private static boolean report(Surroundings surroundings, List<Round> rounds) {
        Rounds figures = new Rounds(rounds.stream().map(Round::figures).toList());
        List<Slice> slices = rounds.stream().flatMap(Round::slices).toList();
        Results.say(
                "load",
                surroundings.line()
                        + figures.table()
                        + slices.stream().map(Slice::counts).collect(joining()),
                surroundings.json().add("medians", figures.medians()).add("rounds", figures.each()));
        GoalTable.add("load", figures);
        return slices.stream().allMatch(Slice::isComplete);
    }
}
