package org.webhooks.benchmark.beside;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.report.GoalTable;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;

/** Two installations get the same full load, one right after the other. */
public final class Turns {
    private final String name;
    private final Goal goal;

    /**
     * @param name of the case
     * @param goal of the judged one's events a second, as a ratio to the other's
     */
    public Turns(String name, Goal goal) {
        this.name = name;
        this.goal = goal;
    }

    /** Whether all that was accepted was received and recorded. */
    public boolean run(Plan plan, Map<String, Installation> judgedAndOther) {
        List<Side> sides = judgedAndOther.entrySet().stream()
                .map(side -> new Side(side.getKey(), side.getValue(), plan.connections()))
                .toList();
        StringBuilder text = new StringBuilder();
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (Side side : sides) {
            Surroundings surroundings = side.warmUp(plan.longestWarmUp());
            text.append(side.name()).append(": ").append(surroundings.line());
            json.add(side.name(), surroundings.json());
        }
        List<Map<Figure, Double>> values = new ArrayList<>();
        List<Slice> slices = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            sides.forEach(Side::settle);
            Slice judged = sides.get(0).measure(plan.slice());
            Slice other = sides.get(1).measure(plan.slice());
            values.add(figures(judged, other));
            slices.addAll(List.of(judged, other));
        }
        Rounds rounds = new Rounds(values);
        text.append(rounds.table());
        JsonArrayBuilder counts = Json.createArrayBuilder();
        slices.forEach(slice -> {
            text.append(slice.counts());
            counts.add(slice.countsAsJson());
        });
        GoalTable.add(name, rounds);
        Results.say(
                name,
                text.toString(),
                json.add("medians", rounds.medians()).add("counts", counts).add("rounds", rounds.each()));
        return slices.stream().allMatch(Slice::isComplete);
    }

    private Map<Figure, Double> figures(Slice judged, Slice other) {
        String names = judged.workload().name() + " / " + other.workload().name();
        Map<Figure, Double> figures = judged.figures();
        figures.putAll(other.figures());
        figures.put(new Figure("ratio", names + ", events/s", goal), judged.throughput() / other.throughput());
        figures.put(
                new Figure("cpu_ratio", names + ", server's CPU"),
                judged.ownMillisPerEvent() / other.ownMillisPerEvent());
        return figures;
    }
}
