package org.webhooks.benchmark.fanout;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Product;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.WarmUp;
import org.webhooks.benchmark.report.GoalTable;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.TestStand;

/** An event to one endpoint, to a thousand, and to one of ten thousand whose filters differ. */
public final class FanOutCase {
    private static final int MANY = 1_000;
    private static final int FILTERED = 10_000;

    /** Enough to keep the server busy: an event to a thousand is as much work as a thousand. */
    private static final int CONNECTIONS_TO_MANY = 2;

    private static final Duration EXPLAINED = Duration.ofMillis(500);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);

    private final TestStand stand;
    private final Plan plan;
    private final Contender product;
    private final Audience one;
    private final Audience many;
    private final Audience filtered;

    private FanOutCase(TestStand stand, Plan plan) {
        this.stand = stand;
        this.plan = plan;
        product = new Product(stand);
        one = Audience.of(stand, "one", 1);
        many = Audience.of(stand, "many", plan.scaled(MANY));
        filtered = Audience.filtered(stand, "filtered", plan.scaled(FILTERED));
    }

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        SqlPlans plans = new SqlPlans(Results.directory().resolve("log"));
        try (TestStand stand = new TestStand(Map.of("WEBHOOKS_MAX_ENDPOINTS", "0"), plans.settings())) {
            return new FanOutCase(stand, plan).run(plans);
        }
    }

    private boolean run(SqlPlans plans) {
        Surroundings surroundings = warmUp();
        List<Comparison> comparisons = new ArrayList<>();
        for (int number = 0; number < plan.rounds(); number++) {
            comparisons.add(new Comparison(
                    measure(one, plan.connections()),
                    measure(many, CONNECTIONS_TO_MANY),
                    measure(filtered, plan.connections())));
        }
        Rounds rounds = new Rounds(comparisons.stream().map(Comparison::figures).toList());
        List<Slice> slices = comparisons.stream().flatMap(Comparison::slices).toList();
        Results.say(
                "fan-out",
                surroundings.line()
                        + rounds.table()
                        + slices.stream().map(Slice::counts).collect(joining()),
                surroundings.json().add("medians", rounds.medians()).add("rounds", rounds.each()));
        GoalTable.add("fan-out", rounds);
        Results.keep("fan-out-plans.txt", explain(plans));
        return slices.stream().allMatch(Slice::isComplete);
    }

    private Surroundings warmUp() {
        measure(many, CONNECTIONS_TO_MANY);
        measure(filtered, plan.connections());
        return WarmUp.of(product, one.workload(product, plan.connections()), plan.longestWarmUp());
    }

    private Slice measure(Audience audience, int connections) {
        return Slice.measure(product, audience.workload(product, connections), plan.slice());
    }

    private String explain(SqlPlans plans) {
        StringBuilder text = new StringBuilder();
        for (Audience audience : List.of(one, many, filtered)) {
            text.append("===== ").append(audience.group()).append("\n\n");
            text.append(plans.during(stand.database(), () -> publish(audience))).append('\n');
        }
        return text.toString();
    }

    /** Publishes, and waits by what the receiver says: the database would explain questions of ours, too. */
    private void publish(Audience audience) {
        long before = stand.receiver().accepted(audience.group());
        try (Load load = stand.connect(CONNECTIONS_TO_MANY)) {
            long due =
                    before + load.run(audience::publish, EXPLAINED).expected().total() * audience.matches();
            Patience.until(
                    "everything is received",
                    LONGEST_DRAIN,
                    EXPLAINED,
                    () -> stand.receiver().accepted(audience.group()) >= due);
        }
    }
}
