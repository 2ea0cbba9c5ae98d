package org.webhooks.benchmark.rows;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.beside.Installation;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.GoalTable;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.it.server.PostgresqlDatabase;
import org.webhooks.it.server.Server;

/** Publishes, dispatches and lists where few, many and very many events are kept. */
public final class RowsCase {
    private static final int RETRIES = 10_000;

    /** Longer than the oldest of the rows, lest they be removed. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("WEBHOOKS_EVENT_RETENTION", "P365D", "WEBHOOKS_ATTEMPT_RETENTION", "P365D");

    private final TestStand stand;
    private final Plan plan;
    private final Map<Size, Installation> installations = new EnumMap<>(Size.class);
    private final List<Volume> volumes = new ArrayList<>();

    private RowsCase(TestStand stand, Plan plan) {
        this.stand = stand;
        this.plan = plan;
    }

    /** Whether all that was published or came due was received and recorded. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand(ENVIRONMENT, Map.of())) {
            RowsCase rows = new RowsCase(stand, plan);
            try {
                return rows.run();
            } finally {
                rows.installations.values().forEach(Installation::close);
            }
        }
    }

    private boolean run() {
        add(Size.FEW, stand.server(), stand.database().main());
        for (Size size : List.of(Size.MANY, Size.VERY_MANY)) {
            PostgresqlDatabase database = stand.database().create(size.group());
            add(size, new Server("benchmark-" + size.group(), database, ENVIRONMENT, List.of()), database);
        }
        StringBuilder text = new StringBuilder();
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Volume volume : volumes) {
            Surroundings surroundings = volume.warmUp(plan.longestWarmUp());
            text.append(volume.size().title()).append(": ").append(surroundings.line());
            json.add(volume.size().group(), surroundings.json());
        }
        // retries and lists are warmed up by a round of their own
        round();
        List<Map<Figure, Double>> values = new ArrayList<>();
        boolean isComplete = true;
        for (int round = 0; round < plan.rounds(); round++) {
            Map<Size, Measured> measured = round();
            values.add(RowsFigures.of(measured));
            isComplete &= measured.values().stream().allMatch(Measured::isComplete);
            measured.values().forEach(one -> text.append(one.publish().counts()));
        }
        Rounds rounds = new Rounds(values);
        GoalTable.add("rows", rounds);
        Results.say(
                "rows",
                text + rounds.table() + (isComplete ? "" : "NOT ALL THAT WAS DUE WAS RECEIVED AND RECORDED\n"),
                json.add("medians", rounds.medians()).add("rounds", rounds.each()));
        return isComplete;
    }

    private void add(Size size, Server server, PostgresqlDatabase database) {
        Installation installation = new Installation(stand, List.of(server), database);
        installations.put(size, installation);
        volumes.add(new Volume(size, plan.scaled(size.rows()), plan.connections(), installation, server, database));
    }

    private Map<Size, Measured> round() {
        Map<Size, Measured> measured = new EnumMap<>(Size.class);
        for (Volume volume : volumes) {
            volume.restore();
            measured.put(
                    volume.size(),
                    new Measured(
                            volume.publish(plan.slice()),
                            volume.dispatch(plan.scaled(RETRIES), plan.slice()),
                            volume.lists().read(plan.slice())));
        }
        return measured;
    }
}
