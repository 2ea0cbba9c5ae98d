package org.webhooks.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rounds as a table for people and as JSON for comparison. */
final class Report {
    private final Plan plan;
    private final List<Double> warmUp;
    private final List<Round> rounds;

    /** @param warmUp events a second in its slices */
    Report(Plan plan, List<Double> warmUp, List<Round> rounds) {
        this.plan = plan;
        this.warmUp = List.copyOf(warmUp);
        this.rounds = List.copyOf(rounds);
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%d endpoints, %d connections, load average %.1f; warm-up 1/s:",
                plan.endpoints(),
                plan.connections(),
                loadAverage()));
        warmUp.forEach(slice -> table.append(String.format(Locale.ROOT, " %.0f", slice)));
        table.append(String.format(Locale.ROOT, "%n%n%-32s%10s%10s%10s%n", "", "median", "least", "most"));
        for (Figure figure : Figure.values()) {
            double[] values = sorted(figure);
            table.append(String.format(
                    Locale.ROOT,
                    "%-32s%10.3f%10.3f%10.3f  %s%n",
                    figure.title(),
                    median(values),
                    values[0],
                    values[values.length - 1],
                    figure.judge(median(values))));
        }
        for (Round round : rounds) {
            table.append(String.format(
                    Locale.ROOT,
                    "%ndeliveries due %d, received %d, recorded %d, other answers %s%s",
                    round.accepted() * plan.endpoints(),
                    round.tally().received(),
                    round.tally().recorded(),
                    round.publish().others(),
                    round.isComplete(plan.endpoints()) ? "" : ": NOT THE SAME"));
        }
        return table.toString();
    }

    String json() {
        JsonObjectBuilder medians = Json.createObjectBuilder();
        for (Figure figure : Figure.values()) {
            medians.add(figure.jsonName(), median(sorted(figure)));
        }
        JsonArrayBuilder each = Json.createArrayBuilder();
        rounds.forEach(round -> each.add(json(round)));
        return Json.createObjectBuilder()
                .add("endpoints", plan.endpoints())
                .add("connections", plan.connections())
                .add("processors", Runtime.getRuntime().availableProcessors())
                .add("loadAverage", loadAverage())
                .add("java", System.getProperty("java.vm.version"))
                .add("warmUp", Json.createArrayBuilder(warmUp))
                .add("medians", medians)
                .add("rounds", each)
                .build()
                .toString();
    }

    private JsonObjectBuilder json(Round round) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("due", round.accepted() * plan.endpoints())
                .add("received", round.tally().received())
                .add("recorded", round.tally().recorded());
        for (Map.Entry<Figure, Double> figure : round.figures().entrySet()) {
            json.add(figure.getKey().jsonName(), figure.getValue());
        }
        return json;
    }

    private double[] sorted(Figure figure) {
        return rounds.stream()
                .mapToDouble(round -> round.figures().getOrDefault(figure, Double.NaN))
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
