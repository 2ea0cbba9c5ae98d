package org.webhooks.benchmark.backlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

/** A million deliveries wait and are due: they are drained alone, and while another account publishes now and then. */
public final class BacklogCase {
    private static final int DELIVERIES = 1_000_000;
    private static final String LIVE = "live";
    private static final double LIVE_PER_SECOND = 50;
    private static final int LIVE_CONNECTIONS = 16;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final TestStand stand;
    private final CollectorLog collector;
    private final Plan plan;
    private final Waiting waiting;
    private final Subscriber live;
    private final Product product;
    private final Workload full;

    private BacklogCase(TestStand stand, CollectorLog collector, Plan plan) {
        this.stand = stand;
        this.collector = collector;
        this.plan = plan;
        waiting = Waiting.of(stand, plan.scaled(DELIVERIES));
        live = stand.subscriber("Goes on");
        live.register(Manner.PROMPT, LIVE, 0, EventBody.TYPE);
        product = new Product(stand);
        Request publish = live.publish(EventBody.JSON);
        full = Workload.of("steady", LIVE, Publisher.overHttp(product, plan.connections(), publish));
    }

    /** Whether each that waited, and each that was published meanwhile, was received and recorded. */
    public static boolean run(Plan plan) {
        CollectorLog collector = new CollectorLog(Results.directory().resolve("backlog-collections.log"));
        try (TestStand stand = new TestStand(Map.of(), Map.of(), collector.jvmOptions())) {
            return new BacklogCase(stand, collector, plan).run();
        }
    }

    private boolean run() {
        Surroundings surroundings = WarmUp.of(product, full, plan.longestWarmUp());
        List<Map<Figure, Double>> values = new ArrayList<>();
        StringBuilder counts = new StringBuilder();
        boolean isComplete = true;
        for (int round = 0; round < plan.rounds(); round++) {
            long errors = stand.server().log().errors();
            Slice steady = Slice.measure(product, full, plan.slice());
            int collections = collector.collections();
            Drained alone = drainAlone();
            Observation without = observeLive();
            Beside beside = drainBesideLive();
            values.add(BacklogFigures.of(
                    steady,
                    alone,
                    beside.drained(),
                    without,
                    beside.live(),
                    collector.since(collections),
                    stand.server().log().errors() - errors));
            counts.append(alone.counts()).append(beside.drained().counts());
            isComplete &= steady.isComplete()
                    && alone.isComplete()
                    && beside.drained().isComplete();
        }
        Rounds rounds = new Rounds(values);
        GoalTable.add("backlog", rounds);
        Results.say(
                "backlog",
                surroundings.line() + rounds.table() + counts,
                surroundings.json().add("medians", rounds.medians()).add("rounds", rounds.each()));
        return isComplete;
    }

    private OpenLoad liveLoad() {
        return stand.openLoad().feed(LIVE_CONNECTIONS, LIVE_PER_SECOND, live.events(EventBody.TYPE));
    }

    private Observation observeLive() {
        try (OpenLoad load = liveLoad()) {
            return Observation.of(stand.receiver(), LIVE, load, plan.slice());
        }
    }

    private Drained drainAlone() {
        DueBacklog backlog = waiting.becomesDue();
        return backlog.outcome(backlog.awaitReceived());
    }

    private record Beside(Drained drained, Observation live) {}

    private Beside drainBesideLive() {
        DueBacklog backlog = waiting.becomesDue();
        try (OpenLoad load = liveLoad()) {
            CompletableFuture<Observation> observation =
                    CompletableFuture.supplyAsync(() -> Observation.of(stand.receiver(), LIVE, load, LONGEST));
            Duration took = backlog.awaitReceived();
            load.finish();
            Observation live = observation.join();
            return new Beside(backlog.outcome(took), live);
        }
    }
}
