package org.webhooks.benchmark.overload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.measure.Product;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.WarmUp;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.memory.CollectorLog;
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

/** Three times as much is published as can be taken; an idle server is measured before and after. */
public final class OverloadCase {
    private static final String GROUP = "usual";
    private static final int CONNECTIONS_AT_CAPACITY = 256;
    private static final double NOW_AND_THEN = 20;
    private static final int IDLE_CONNECTIONS = 16;

    private final TestStand stand;
    private final CollectorLog collector;
    private final Plan plan;
    private final Subscriber account;
    private final Product product;
    private final Workload full;

    private OverloadCase(TestStand stand, CollectorLog collector, Plan plan) {
        this.stand = stand;
        this.collector = collector;
        this.plan = plan;
        account = stand.subscriber("Publishers");
        account.register(Manner.PROMPT, GROUP, 0, EventBody.TYPE);
        product = new Product(stand);
        Request publish = account.publish(EventBody.JSON);
        full = Workload.of("capacity", GROUP, Publisher.overHttp(product, CONNECTIONS_AT_CAPACITY, publish));
    }

    /** Whether all that was accepted was received, and all that was stored is recorded. */
    public static boolean run(Plan plan) {
        CollectorLog collector = new CollectorLog(Results.directory().resolve("overload-collections.log"));
        try (TestStand stand = new TestStand(Map.of(), Map.of(), collector.jvmOptions())) {
            return new OverloadCase(stand, collector, plan).run();
        }
    }

    private boolean run() {
        Surroundings surroundings = WarmUp.of(product, full, plan.longestWarmUp());
        List<Map<Figure, Double>> values = new ArrayList<>();
        StringBuilder counts = new StringBuilder();
        boolean isKept = true;
        for (int round = 0; round < plan.rounds(); round++) {
            Observation idleBefore = idle();
            Slice capacity = Slice.measure(product, full, plan.slice());
            Overload overload = Overload.run(stand, collector, account, "overload" + round, capacity, plan);
            Observation idleAfter = idle();
            values.add(OverloadFigures.of(capacity, overload, idleBefore, idleAfter));
            counts.append(overload.counts());
            isKept &= capacity.isComplete() && overload.isKept();
        }
        Rounds rounds = new Rounds(values);
        GoalTable.add("overload", rounds);
        Results.say(
                "overload",
                surroundings.line() + rounds.table() + counts,
                surroundings.json().add("medians", rounds.medians()).add("rounds", rounds.each()));
        return isKept;
    }

    private Observation idle() {
        try (OpenLoad load = stand.openLoad().feed(IDLE_CONNECTIONS, NOW_AND_THEN, account.events(EventBody.TYPE))) {
            return Observation.of(stand.receiver(), GROUP, load, plan.slice());
        } finally {
            stand.drain(Duration.ofMinutes(1));
        }
    }
}
