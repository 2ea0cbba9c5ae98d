package org.webhooks.benchmark.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.report.GoalTable;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;

/** The rounds as tables for people and as JSON for comparison, for each number of connections. */
final class Report {
    private final int endpoints;
    private final Map<Participant, Surroundings> surroundings;
    private final Map<Integer, List<Comparison>> comparisons;

    Report(int endpoints, Map<Participant, Surroundings> surroundings, List<Comparison> comparisons) {
        this.endpoints = endpoints;
        this.surroundings = surroundings;
        this.comparisons =
                comparisons.stream().collect(groupingBy(Comparison::connections, LinkedHashMap::new, toList()));
    }

    String table() {
        StringBuilder table = new StringBuilder(System.lineSeparator());
        surroundings.forEach((participant, around) ->
                table.append(participant.name()).append(": ").append(around.line()));
        comparisons.forEach((connections, each) -> {
            table.append(String.format("%n%d endpoints, %d connections%n", endpoints, connections));
            table.append(rounds(each).table());
            each.forEach(comparison -> comparison
                    .rounds()
                    .forEach(round -> table.append(round.slice().counts())));
        });
        return table.toString();
    }

    void keepGoals() {
        comparisons.forEach((connections, each) ->
                GoalTable.add("publish, " + connections + " connections, " + endpoints + " endpoints", rounds(each)));
    }

    private static Rounds rounds(List<Comparison> comparisons) {
        return new Rounds(comparisons.stream().map(Comparison::figures).toList());
    }

    JsonObjectBuilder json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("endpoints", endpoints);
        surroundings.forEach((participant, around) -> json.add(participant.name(), around.json()));
        JsonArrayBuilder measured = Json.createArrayBuilder();
        comparisons.forEach((connections, each) -> measured.add(Json.createObjectBuilder()
                .add("connections", connections)
                .add("medians", rounds(each).medians())
                .add("counts", counts(each))
                .add("rounds", rounds(each).each())));
        return json.add("measured", measured);
    }

    private static JsonArrayBuilder counts(List<Comparison> comparisons) {
        JsonArrayBuilder counts = Json.createArrayBuilder();
        comparisons.forEach(comparison ->
                comparison.rounds().forEach(round -> counts.add(round.slice().countsAsJson())));
        return counts;
    }
}
