package org.webhooks.benchmark.isolation;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Duration;
import java.util.ArrayList;
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
import org.webhooks.benchmark.stand.Neighbourhood;
import org.webhooks.benchmark.stand.Population;
import org.webhooks.benchmark.stand.TestStand;

/** What endpoints feel of others that hang, that are busy, and of an account that publishes very much at once. */
public final class IsolationCase {
    private static final int ACCOUNTS = 4;
    private static final int HEALTHY = 100;
    private static final double PER_SECOND = 600;
    private static final int TIMES = 10;

    /** So little for all others that ten times as much for one leaves the machine some room. */
    private static final double QUIET_PER_SECOND = 100;

    private static final int FLOOD = 100_000;

    /** So rarely pausing that what hangs goes on hanging. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("WEBHOOKS_PAUSE_AFTER_FAILURES", "1000", "WEBHOOKS_MAX_ENDPOINTS", "0");

    private IsolationCase() {}

    /** Always true: what is lost ends it before. */
    public static boolean run(Plan plan) {
        StringBuilder tables = new StringBuilder();
        JsonArrayBuilder disturbances = Json.createArrayBuilder();
        try (TestStand stand = new TestStand(ENVIRONMENT, Map.of(), plan.jvmOptions())) {
            Neighbourhood neighbourhood = new Neighbourhood(stand, ACCOUNTS);
            int size = plan.scaled(HEALTHY);
            Population population = neighbourhood.populate(Manner.PROMPT, Healthy.GROUP, size);
            Healthy healthy = new Healthy(population, size, PER_SECOND);
            Surroundings surroundings = warmUp(stand, population, plan);
            tables.append(surroundings.line());
            for (Disturbance disturbance : disturbances(stand, neighbourhood, healthy, plan)) {
                Rounds rounds = measure(disturbance, plan.rounds());
                GoalTable.add("isolation, " + disturbance.name(), rounds);
                tables.append(String.format("%n%s%n%s", disturbance.description(), rounds.table()));
                disturbances.add(Json.createObjectBuilder()
                        .add("name", disturbance.name())
                        .add("description", disturbance.description())
                        .add("medians", rounds.medians())
                        .add("rounds", rounds.each()));
            }
            Results.say("isolation", tables.toString(), surroundings.json().add("disturbances", disturbances));
        }
        return true;
    }

    private static Surroundings warmUp(TestStand stand, Population population, Plan plan) {
        Contender product = new Product(stand);
        Publisher publisher = Publisher.overHttp(product, plan.connections(), population.apply(0));
        return WarmUp.of(product, Workload.of("warm-up", Healthy.GROUP, publisher), plan.longestWarmUp());
    }

    private static List<Disturbance> disturbances(
            TestStand stand, Neighbourhood neighbourhood, Healthy healthy, Plan plan) {
        Duration slice = plan.slice();
        double forEach = PER_SECOND / healthy.size();
        List<Disturbance> disturbances = new ArrayList<>(List.of(
                new OtherHalf(stand, neighbourhood, healthy, Manner.MUTE, slice, slice),
                new OtherHalf(stand, neighbourhood, healthy, Manner.MUTE, slice, Duration.ZERO),
                new OtherHalf(stand, neighbourhood, healthy, Manner.PROMPT, slice, slice),
                new BusyEndpoint("busy", stand, neighbourhood, healthy, TIMES * forEach, slice),
                new BusyEndpoint(
                        "busier-than-all",
                        stand,
                        neighbourhood,
                        healthy.at(QUIET_PER_SECOND),
                        TIMES * QUIET_PER_SECOND,
                        slice)));
        disturbances.addAll(Flood.of(stand, healthy, plan.scaled(FLOOD), slice));
        return disturbances.stream()
                .filter(disturbance -> plan.wants(disturbance.name()))
                .toList();
    }

    private static Rounds measure(Disturbance disturbance, int rounds) {
        List<Map<Figure, Double>> values = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            values.add(new Comparison(disturbance.without(), disturbance.with()).figures(disturbance));
        }
        return new Rounds(values);
    }
}
