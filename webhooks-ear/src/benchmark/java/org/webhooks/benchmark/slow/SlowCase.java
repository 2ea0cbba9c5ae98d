package org.webhooks.benchmark.slow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Product;
import org.webhooks.benchmark.measure.Publisher;
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
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/** Calls receivers that take a second: at a constant rate, and as many at once as the settings allow. */
public final class SlowCase {
    private static final String GROUP = "slow";
    private static final String PROMPT = "prompt";

    /** Together they may be called more often at once than a lane has places. */
    private static final int ENDPOINTS = 40;

    private static final int EVENTS_FOR_EACH_SECOND = 2_000;

    private final TestStand stand;
    private final Plan plan;
    private final Subscriber account;
    private final List<String> types;
    private boolean isComplete = true;

    private SlowCase(TestStand stand, Plan plan) {
        this.stand = stand;
        this.plan = plan;
        account = stand.subscriber("Has slow receivers");
        types = IntStream.range(0, ENDPOINTS)
                .mapToObj(number -> GROUP + ".number" + number)
                .toList();
        for (int number = 0; number < ENDPOINTS; number++) {
            account.register(Manner.SLOW, GROUP, number, types.get(number));
        }
    }

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand()) {
            return new SlowCase(stand, plan).run();
        }
    }

    private boolean run() {
        Surroundings surroundings = warmUp();
        round();
        List<Map<Figure, Double>> values = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            values.add(round());
        }
        Rounds rounds = new Rounds(values);
        Results.say(
                "slow",
                surroundings.line() + rounds.table() + (isComplete ? "" : "NOT ALL THAT WAS ACCEPTED IS RECORDED\n"),
                surroundings.json().add("medians", rounds.medians()).add("rounds", rounds.each()));
        GoalTable.add("slow", rounds);
        return isComplete;
    }

    private Surroundings warmUp() {
        account.register(Manner.PROMPT, PROMPT, 0, EventBody.TYPE);
        Contender product = new Product(stand);
        Publisher publisher = Publisher.overHttp(product, plan.connections(), account.publish(EventBody.JSON));
        return WarmUp.of(product, Workload.of("warm-up", PROMPT, publisher), plan.longestWarmUp());
    }

    private Map<Figure, Double> round() {
        Duration time = plan.slice();
        SteadyLoad steady = SteadyLoad.run(stand, account, types, GROUP, time);
        int events = plan.scaled((int) (EVENTS_FOR_EACH_SECOND * time.toSeconds()));
        FullLoad full = FullLoad.run(stand, account, types, GROUP, events);
        isComplete &= steady.isComplete() && full.isComplete();
        Map<Figure, Double> figures = new LinkedHashMap<>(steady.figures());
        figures.putAll(full.figures());
        return figures;
    }
}
