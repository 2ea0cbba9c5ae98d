package org.webhooks.benchmark.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Product;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.WarmUp;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.GoalTable;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Observation;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/** Publishes at half of the full load, and now and then. */
public final class LatencyCase {
    private static final String GROUP = "one";
    private static final double NOW_AND_THEN = 20;
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(1);

    private final TestStand stand;
    private final Plan plan;
    private final Subscriber account;

    private LatencyCase(TestStand stand, Plan plan) {
        this.stand = stand;
        this.plan = plan;
        account = stand.subscriber("A publisher");
        account.register(Manner.PROMPT, GROUP, 0, EventBody.TYPE);
    }

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand()) {
            return run(stand, plan);
        }
    }

    /** The same on a server that is used for other cases, too. */
    public static boolean run(TestStand stand, Plan plan) {
        return new LatencyCase(stand, plan).run();
    }

    private boolean run() {
        Contender product = new Product(stand);
        Workload workload = Workload.of(
                "full", GROUP, Publisher.overHttp(product, plan.connections(), account.publish(EventBody.JSON)));
        Surroundings surroundings = WarmUp.of(product, workload, plan.longestWarmUp());
        Slice full = Slice.measure(product, workload, plan.slice());
        double half = full.wholePerSecond() / 2;
        List<Map<Figure, Double>> values = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            values.add(figures(half, observe(half, plan.slice()), observe(NOW_AND_THEN, plan.slice())));
        }
        Rounds rounds = new Rounds(values);
        Results.say(
                "latency",
                surroundings.line() + full.counts() + rounds.table(),
                surroundings.json().add("medians", rounds.medians()).add("rounds", rounds.each()));
        GoalTable.add("latency", rounds);
        return full.isComplete();
    }

    private Observation observe(double perSecond, Duration slice) {
        try (OpenLoad load = stand.openLoad().feed(plan.connections(), perSecond, account.events(EventBody.TYPE))) {
            return Observation.of(stand.receiver(), GROUP, load, slice);
        } finally {
            stand.drain(LONGEST_DRAIN);
        }
    }

    private static Map<Figure, Double> figures(double offered, Observation half, Observation idle) {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(LatencyFigures.FULL, 2 * offered);
        figures.put(LatencyFigures.HALF, offered);
        figures.put(LatencyFigures.HALF_RECEIVED, half.perSecond() / offered);
        figures.put(LatencyFigures.HALF_PUBLISH_P50, answered(half, 0.5));
        figures.put(LatencyFigures.HALF_PUBLISH_P99, answered(half, 0.99));
        figures.put(LatencyFigures.HALF_RECEIPT_P50, millis(half.received().p50()));
        figures.put(LatencyFigures.HALF_RECEIPT_P99, millis(half.received().p99()));
        figures.put(LatencyFigures.IDLE_PUBLISH_P50, answered(idle, 0.5));
        figures.put(LatencyFigures.IDLE_PUBLISH_P99, answered(idle, 0.99));
        figures.put(LatencyFigures.IDLE_RECEIPT_P50, millis(idle.received().p50()));
        figures.put(LatencyFigures.IDLE_RECEIPT_P99, millis(idle.received().p99()));
        figures.put(LatencyFigures.REFUSED, (double) (half.refused() + idle.refused()));
        return figures;
    }

    private static double answered(Observation observation, double share) {
        return millis(observation.answers().expected().quantile(share));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
