package org.webhooks.benchmark.publish;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;

/** The rounds as a table for people and as JSON for comparison. */
final class Report {
    private final Plan plan;
    private final Surroundings surroundings;
    private final List<Round> rounds;
    private final Rounds figures;

    Report(Plan plan, Surroundings surroundings, List<Round> rounds) {
        this.plan = plan;
        this.surroundings = surroundings;
        this.rounds = List.copyOf(rounds);
        figures = new Rounds(rounds.stream().map(Round::figures).toList());
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%d endpoints, %d connections, %s%n%s",
                plan.endpoints(),
                plan.connections(),
                surroundings.line(),
                figures.table()));
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

    JsonObjectBuilder json() {
        JsonArrayBuilder counts = Json.createArrayBuilder();
        rounds.forEach(round -> counts.add(Json.createObjectBuilder()
                .add("due", round.accepted() * plan.endpoints())
                .add("received", round.tally().received())
                .add("recorded", round.tally().recorded())));
        return surroundings
                .json()
                .add("endpoints", plan.endpoints())
                .add("connections", plan.connections())
                .add("medians", figures.medians())
                .add("counts", counts)
                .add("rounds", figures.each());
    }
}
