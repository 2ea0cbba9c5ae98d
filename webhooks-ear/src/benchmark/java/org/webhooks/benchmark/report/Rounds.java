package org.webhooks.benchmark.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of several rounds: of each the median is judged. One that is not a number was not to be had in its round. */
public final class Rounds {
    private final List<Map<Figure, Double>> rounds;
    private final Map<Figure, double[]> sorted = new LinkedHashMap<>();

    /** @param rounds each with the same figures, in the order of the report */
    public Rounds(List<Map<Figure, Double>> rounds) {
        this.rounds = List.copyOf(rounds);
        rounds.get(0)
                .keySet()
                .forEach(figure -> sorted.put(
                        figure,
                        rounds.stream()
                                .mapToDouble(round -> round.getOrDefault(figure, Double.NaN))
                                .filter(value -> !Double.isNaN(value))
                                .sorted()
                                .toArray()));
    }

    public String table() {
        StringBuilder table =
                new StringBuilder(String.format(Locale.ROOT, "%-44s%12s%12s%12s%n", "", "median", "least", "most"));
        sorted.forEach((figure, values) -> table.append(line(figure, values)));
        return table.toString();
    }

    private String line(Figure figure, double[] values) {
        if (values.length == 0) {
            return String.format("%-44s%12s%24s  %s%n", figure.title(), "none", "", judgement(figure, Double.NaN));
        }
        return String.format(
                Locale.ROOT,
                "%-44s%12.3f%12.3f%12.3f  %s%s%n",
                figure.title(),
                median(values),
                values[0],
                values[values.length - 1],
                judgement(figure, median(values)),
                values.length == rounds.size() ? "" : " in " + values.length + " of " + rounds.size() + " rounds");
    }

    private static String judgement(Figure figure, double value) {
        return figure.goal().isSet() ? figure.goal() + ", " + figure.goal().verdict(value) : "";
    }

    /** A row of Markdown for each figure that has a goal. */
    String goalRows(String of) {
        StringBuilder rows = new StringBuilder();
        sorted.forEach((figure, values) -> {
            if (figure.goal().isSet()) {
                rows.append(goalRow(of, figure, values));
            }
        });
        return rows.toString();
    }

    private static String goalRow(String of, Figure figure, double[] values) {
        String spread = values.length == 0
                ? "none | "
                : String.format(Locale.ROOT, "%.3f | %.3f–%.3f", median(values), values[0], values[values.length - 1]);
        String verdict = figure.goal().verdict(values.length == 0 ? Double.NaN : median(values));
        return String.format("| %s | %s | %s | %s | %s |%n", of, figure.title(), figure.goal(), spread, verdict);
    }

    public JsonObjectBuilder medians() {
        JsonObjectBuilder medians = Json.createObjectBuilder();
        sorted.forEach((figure, values) -> {
            if (values.length > 0) {
                medians.add(figure.jsonName(), median(values));
            }
        });
        return medians;
    }

    public JsonArrayBuilder each() {
        JsonArrayBuilder each = Json.createArrayBuilder();
        for (Map<Figure, Double> round : rounds) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            round.forEach((figure, value) -> {
                if (!Double.isNaN(value)) {
                    json.add(figure.jsonName(), value);
                }
            });
            each.add(json);
        }
        return each;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
