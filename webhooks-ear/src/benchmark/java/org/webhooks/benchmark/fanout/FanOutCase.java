package org.webhooks.benchmark.fanout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.benchmark.stand.WarmUp;

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
    private final Audience one;
    private final Audience many;
    private final Audience filtered;

    private FanOutCase(TestStand stand, Plan plan) {
        this.stand = stand;
        this.plan = plan;
        one = Audience.of(stand, "one", 1);
        many = Audience.of(stand, "many", plan.scaled(MANY));
        filtered = Audience.filtered(stand, "filtered", plan.scaled(FILTERED));
    }

    /** Whether all that was accepted was received. */
    public static boolean run(Plan plan) {
        SqlPlans plans = new SqlPlans(Results.directory().resolve("log"));
        try (TestStand stand = new TestStand(Map.of("WEBHOOKS_MAX_ENDPOINTS", "0"), plans.settings())) {
            return new FanOutCase(stand, plan).run(plans);
        }
    }

    private boolean run(SqlPlans plans) {
        Surroundings surroundings = warmUp();
        List<Map<Figure, Double>> values = new ArrayList<>();
        boolean isComplete = true;
        for (int number = 0; number < plan.rounds(); number++) {
            Throughput toOne = measure(one, plan.connections());
            Throughput toMany = measure(many, CONNECTIONS_TO_MANY);
            Throughput toFiltered = measure(filtered, plan.connections());
            isComplete &= toOne.isComplete() && toMany.isComplete() && toFiltered.isComplete();
            values.add(figures(toOne, toMany, toFiltered));
        }
        Rounds rounds = new Rounds(values);
        Results.say(
                "fan-out",
                surroundings.line() + rounds.table() + (isComplete ? "" : "NOT ALL THAT WAS ACCEPTED WAS RECEIVED\n"),
                surroundings.json().add("medians", rounds.medians()).add("rounds", rounds.each()));
        Results.keep("fan-out-plans.txt", explain(plans));
        return isComplete;
    }

    private Surroundings warmUp() {
        measure(many, CONNECTIONS_TO_MANY);
        measure(filtered, plan.connections());
        try (Load load = stand.connect(plan.connections())) {
            return Surroundings.after(new WarmUp(stand, load, one.publish()).run(plan.longestWarmUp()));
        }
    }

    private Throughput measure(Audience audience, int connections) {
        try (Load load = stand.connect(connections)) {
            return Throughput.measure(stand, audience, load, plan.slice());
        }
    }

    private Map<Figure, Double> figures(Throughput toOne, Throughput toMany, Throughput toFiltered) {
        double deliveries = toMany.eventsPerSecond() * many.matches();
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(FanOutFigures.ONE, toOne.eventsPerSecond());
        figures.put(FanOutFigures.ONE_CPU, toOne.serverMillisPerEvent());
        figures.put(FanOutFigures.MANY, deliveries);
        figures.put(FanOutFigures.MANY_RATIO, deliveries / toOne.eventsPerSecond());
        figures.put(FanOutFigures.MANY_CPU, toMany.serverMillisPerEvent() / many.matches());
        figures.put(FanOutFigures.FILTERED, toFiltered.eventsPerSecond());
        figures.put(FanOutFigures.FILTERED_RATIO, toFiltered.eventsPerSecond() / toOne.eventsPerSecond());
        figures.put(FanOutFigures.FILTERED_CPU, toFiltered.serverMillisPerEvent());
        figures.put(FanOutFigures.FILTERED_CPU_RATIO, toFiltered.serverMillisPerEvent() / toOne.serverMillisPerEvent());
        return figures;
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
                    before + load.run(audience.publish(), EXPLAINED).expected().total() * audience.matches();
            Patience.until(
                    "everything is received",
                    LONGEST_DRAIN,
                    EXPLAINED,
                    () -> stand.receiver().accepted(audience.group()) >= due);
        }
    }
}
