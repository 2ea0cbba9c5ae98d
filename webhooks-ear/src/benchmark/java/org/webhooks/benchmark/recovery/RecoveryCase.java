package org.webhooks.benchmark.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.http.OpenLoad;
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
import org.webhooks.benchmark.stand.Batches;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.EventTemplate;
import org.webhooks.benchmark.stand.Observation;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/**
 * An endpoint is made after very many events and recovers them. In some rounds it begins to, and another account's
 * traffic is measured without and with that; then the rest is recovered while the server is killed twice.
 */
public final class RecoveryCase {
    private static final int EVENTS = 100_000;
    private static final double LIVE_PER_SECOND = 50;
    private static final int LIVE_CONNECTIONS = 16;
    private static final String LIVE = "live";
    private static final String LOST = "lost";
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(3);

    private final TestStand stand;
    private final Plan plan;
    private final Subscriber live;
    private final Subscriber losing;
    private final int events;

    private RecoveryCase(TestStand stand, Plan plan) {
        this.stand = stand;
        this.plan = plan;
        live = stand.subscriber("Goes on");
        live.register(Manner.PROMPT, LIVE, 0, EventBody.TYPE);
        losing = stand.subscriber("Has lost events");
        events = plan.scaled(EVENTS);
    }

    /** Whether each event came, none twice but those in flight at a kill, and progress never went back. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand()) {
            return new RecoveryCase(stand, plan).run();
        }
    }

    private boolean run() {
        Surroundings surroundings = warmUp();
        Batches batches = new Batches(losing, new EventTemplate(LOST)::numbered, events);
        batches.publish();
        String endpoint = losing.register(Manner.PROMPT, LOST, 0, LOST);
        List<Map<Figure, Double>> values = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            values.add(round(endpoint));
        }
        Rounds felt = new Rounds(values);
        KilledRecovery killed = KilledRecovery.run(stand, losing, endpoint, LOST, batches.events());
        Rounds outcome = new Rounds(List.of(killed.figures()));
        Results.say(
                "recovery",
                surroundings.line() + felt.table() + System.lineSeparator() + batches.events()
                        + " events, the server killed twice:" + System.lineSeparator() + outcome.table(),
                surroundings
                        .json()
                        .add("events", batches.events())
                        .add("medians", felt.medians())
                        .add("rounds", felt.each())
                        .add("killed", outcome.medians()));
        GoalTable.add("recovery, meanwhile", felt);
        GoalTable.add("recovery, the server killed twice", outcome);
        return killed.isWhole();
    }

    private Surroundings warmUp() {
        Contender product = new Product(stand);
        Publisher publisher = Publisher.overHttp(product, plan.connections(), live.publish(EventBody.JSON));
        return WarmUp.of(product, Workload.of("warm-up", LIVE, publisher), plan.longestWarmUp());
    }

    private Map<Figure, Double> round(String endpoint) {
        Observation without = observeLive();
        long before = stand.receiver().distinct(LOST);
        Instant start = Instant.now();
        RecoveryJob job = RecoveryJob.start(losing, endpoint);
        Observation with = observeLive();
        double perSecond = (stand.receiver().distinct(LOST) - before)
                * 1e3
                / Duration.between(start, Instant.now()).toMillis();
        job.cancel();
        stand.drain(LONGEST_DRAIN);
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(RecoveryFigures.P50_WITHOUT, millis(without.received().p50()));
        figures.put(RecoveryFigures.P50_WITH, millis(with.received().p50()));
        figures.put(RecoveryFigures.P99_WITHOUT, millis(without.received().p99()));
        figures.put(RecoveryFigures.P99_WITH, millis(with.received().p99()));
        figures.put(
                RecoveryFigures.P99_RATIO,
                millis(with.received().p99()) / millis(without.received().p99()));
        figures.put(RecoveryFigures.RECOVERED, perSecond);
        return figures;
    }

    private Observation observeLive() {
        try (OpenLoad load = stand.openLoad().feed(LIVE_CONNECTIONS, LIVE_PER_SECOND, live.events(EventBody.TYPE))) {
            return Observation.of(stand.receiver(), LIVE, load, plan.slice());
        }
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
