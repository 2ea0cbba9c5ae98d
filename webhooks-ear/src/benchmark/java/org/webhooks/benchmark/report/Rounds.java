package org.webhooks.benchmark.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of several rounds: of each the median is judged. */
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
                                .sorted()
                                .toArray()));
    }

    public String table() {
        StringBuilder table =
                new StringBuilder(String.format(Locale.ROOT, "%-44s%12s%12s%12s%n", "", "median", "least", "most"));
        sorted.forEach((figure, values) -> table.append(String.format(
                Locale.ROOT,
                "%-44s%12.3f%12.3f%12.3f  %s%n",
                figure.title(),
                median(values),
                values[0],
                values[values.length - 1],
                figure.goal().judge(median(values)))));
        return table.toString();
    }

    public JsonObjectBuilder medians() {
        JsonObjectBuilder medians = Json.createObjectBuilder();
        sorted.forEach((figure, values) -> medians.add(figure.jsonName(), median(values)));
        return medians;
    }

    public JsonArrayBuilder each() {
        JsonArrayBuilder each = Json.createArrayBuilder();
        for (Map<Figure, Double> round : rounds) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            round.forEach((figure, value) -> json.add(figure.jsonName(), value));
            each.add(json);
        }
        return each;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
