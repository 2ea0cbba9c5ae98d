package org.webhooks.api.platform.stats;

import static org.webhooks.account.key.Scope.EVENTS_READ;
import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;
import static org.webhooks.api.platform.access.PlatformOperation.forScopes;

import java.time.Instant;
import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Query;
import org.webhooks.api.platform.request.SharedSchemas;
import org.webhooks.api.platform.webhook.WebhookOperations;
import org.webhooks.delivery.stats.EndpointStats;
import org.webhooks.delivery.stats.EndpointStats.Hour;
import org.webhooks.delivery.stats.EndpointStats.Unfinished;
import org.webhooks.delivery.stats.Latencies;
import org.webhooks.delivery.stats.Outcomes;
import org.webhooks.delivery.stats.Statistics;

/** The route of statistics, as the dialect's document describes it. */
public final class StatsOperations {
    static final List<Integer> PERCENTILES = List.of(50, 90, 95, 99);

    private static final Schema COUNT = Schema.integer().format("int64").atLeast(0);
    private static final String COUNTED_TO = ", now; counted up to " + Statistics.COUNTED_TO;
    private static final Schema COUNTS = finished(Schema.object()
                    .has("queued", COUNT.described("In a queue or being called, now"))
                    .has("waiting", COUNT.described("Due later, or as soon as there is room" + COUNTED_TO))
                    .has("held", COUNT.described("While the endpoint is paused" + COUNTED_TO)))
            .named("DeliveryCounts");
    private static final Schema FINISHED = finished(Schema.object()).named("FinishedCounts");
    private static final Schema ATTEMPTS = Schema.object()
            .has("succeeded", COUNT.described("Calls answered with 2xx"))
            .has("failed", COUNT.described("All other calls"))
            .named("AttemptCounts");
    private static final Schema RATE = Schema.number()
            .between(0, 1)
            .described("The share of succeeded attempts in all; null where there was none")
            .nullable();
    private static final Schema HOUR = calls(Schema.object()
                    .has("hour", SharedSchemas.moment("When it began"))
                    .has("counts", FINISHED))
            .named("HourOfStats");
    private static final Schema STATS = calls(Schema.object().has("counts", COUNTS))
            .has(
                    "hours",
                    Schema.listOf(HOUR).atMost(Query.MAX_HOURS).described("The newest first, the present one included"))
            .named("Stats");

    private static final Outcomes SAMPLE = new Outcomes(1, 0, 0, 1, 0, Latencies.ofOne(Latencies.bucketOf(12)));

    private StatsOperations() {}

    private static Schema finished(Schema counts) {
        return counts.has(
                        "delivered",
                        COUNT.described("How often a delivery was accepted in that time; a redelivery counts again"))
                .has("failed", COUNT.described("How often one was given up in that time"))
                .has("cancelled", COUNT.described("How often one was cancelled in that time"));
    }

    private static Schema calls(Schema counts) {
        Schema latency = Schema.object();
        for (int percent : PERCENTILES) {
            latency = latency.has("p" + percent, Schema.integer().atLeast(0).nullable());
        }
        return counts.has("attempts", ATTEMPTS)
                .has("success_rate", RATE)
                .has(
                        "latency_ms",
                        latency.described(
                                        "Within which that share of the answers came, of any status; at most 1/16 off, null where there was no answer")
                                .named("LatencyPercentiles"));
    }

    public static List<Operation> all() {
        return List.of(forScopes(
                        "GET", "/v1/webhooks/{id}/stats", "getStats", EVENTS_READ, WEBHOOKS_READ, WEBHOOKS_MANAGE)
                .does(WebhookOperations.TAG, "Show how an endpoint does, by hours")
                .with(
                        Parameter.path("id", WebhookOperations.ID),
                        Parameter.query(
                                "hours",
                                Schema.integer().between(1, Query.MAX_HOURS).unless(Query.USUAL_HOURS)))
                .answers(
                        Answer.of(
                                200,
                                "The statistics",
                                STATS,
                                StatsJson.of(new EndpointStats(
                                        new Unfinished(0, 0, 0),
                                        SAMPLE,
                                        List.of(new Hour(Instant.parse("2024-01-15T10:00:00Z"), SAMPLE))))),
                        WebhookOperations.notFound(),
                        RefusedAnswers.of(Sentence.HOURS_INVALID, Query.MAX_HOURS)));
    }
}
