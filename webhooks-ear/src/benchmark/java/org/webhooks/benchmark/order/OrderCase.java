package org.webhooks.benchmark.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The same events to an endpoint of which one call in twenty fails: unordered, in a hundred keys, in one sequence. */
public final class OrderCase {
    private static final int EVENTS = 10_000;
    private static final int SINGLE_EVENTS = 2_000;
    private static final int KEYS = 100;

    private final TestStand stand;
    private final Plan plan;

    private OrderCase(TestStand stand, Plan plan) {
        this.stand = stand;
        this.plan = plan;
    }

    /** Whether every event of a key came in its turn. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand()) {
            return new OrderCase(stand, plan).run();
        }
    }

    private boolean run() {
        Surroundings surroundings = warmUp();
        round("warm-up");
        List<Map<Figure, Double>> values = new ArrayList<>();
        for (int number = 0; number < plan.rounds(); number++) {
            values.add(round(String.valueOf(number)));
        }
        Rounds rounds = new Rounds(values);
        Results.say(
                "order",
                surroundings.line() + rounds.table(),
                surroundings.json().add("medians", rounds.medians()).add("rounds", rounds.each()));
        GoalTable.add("order", rounds);
        return values.stream().allMatch(round -> round.getOrDefault(OrderFigures.VIOLATIONS, 1.0) == 0);
    }

    private Surroundings warmUp() {
        Subscriber account = stand.subscriber("Warm-up");
        account.register(Manner.PROMPT, "warm-up", 0, EventBody.TYPE);
        Contender product = new Product(stand);
        Publisher publisher = Publisher.overHttp(product, plan.connections(), account.publish(EventBody.JSON));
        return WarmUp.of(product, Workload.of("warm-up", "warm-up", publisher), plan.longestWarmUp());
    }

    private Map<Figure, Double> round(String name) {
        Sequence unordered = Sequence.run(stand, "unordered-" + name, false, KEYS, plan.scaled(EVENTS));
        Sequence keys = Sequence.run(stand, "keys-" + name, true, KEYS, plan.scaled(EVENTS));
        Sequence single = Sequence.run(stand, "single-" + name, true, 1, plan.scaled(SINGLE_EVENTS));
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(OrderFigures.UNORDERED, unordered.perSecond());
        figures.put(OrderFigures.KEYS, keys.perSecond());
        figures.put(OrderFigures.KEYS_RATIO, keys.perSecond() / unordered.perSecond());
        figures.put(OrderFigures.SINGLE, single.perSecond());
        figures.put(OrderFigures.SINGLE_RATIO, single.perSecond() / unordered.perSecond());
        figures.put(OrderFigures.CALLS, keys.callsPerEvent());
        figures.put(OrderFigures.VIOLATIONS, (double) (keys.violations() + single.violations()));
        return figures;
    }
}
