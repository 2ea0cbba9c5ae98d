package org.webhooks.benchmark.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Observation;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.benchmark.stand.WarmUp;

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

    /** Always true: what is accepted and not received ends it before. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand()) {
            new LatencyCase(stand, plan).run();
        }
        return true;
    }

    private void run() {
        Surroundings surroundings;
        double full;
        try (Load load = stand.connect(plan.connections())) {
            Request publish = account.publish(EventBody.JSON);
            surroundings = Surroundings.after(new WarmUp(stand, load, publish).run(plan.longestWarmUp()));
            full = full(load, publish);
        }
        List<Map<Figure, Double>> values = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            values.add(figures(full, observe(full / 2, plan.slice()), observe(NOW_AND_THEN, plan.slice())));
        }
        Rounds rounds = new Rounds(values);
        Results.say(
                "latency",
                surroundings.line() + rounds.table(),
                surroundings.json().add("medians", rounds.medians()).add("rounds", rounds.each()));
    }

    /** As much as is accepted and delivered, counting the time that the last ones took. */
    private double full(Load load, Request publish) {
        Load.Outcome outcome = load.run(publish, plan.slice());
        Duration took = outcome.took().plus(stand.drain(LONGEST_DRAIN));
        return outcome.expected().total() * 1e9 / took.toNanos();
    }

    private Observation observe(double perSecond, Duration slice) {
        try (OpenLoad load = stand.openLoad().feed(plan.connections(), perSecond, account.events(EventBody.TYPE))) {
            return Observation.of(stand.receiver(), GROUP, load, slice);
        } finally {
            stand.drain(LONGEST_DRAIN);
        }
    }

    private static Map<Figure, Double> figures(double full, Observation half, Observation idle) {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(LatencyFigures.FULL, full);
        figures.put(LatencyFigures.HALF, full / 2);
        figures.put(LatencyFigures.HALF_RECEIVED, half.perSecond() / (full / 2));
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
