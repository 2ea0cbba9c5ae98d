package org.webhooks.api.platform.stats;

import org.webhooks.api.http.JsonWriter;
import org.webhooks.delivery.stats.EndpointStats;
import org.webhooks.delivery.stats.EndpointStats.Hour;
import org.webhooks.delivery.stats.EndpointStats.Unfinished;
import org.webhooks.delivery.stats.Outcomes;

/** Statistics as they are shown. */
final class StatsJson {
    private StatsJson() {}

    static JsonWriter of(EndpointStats stats) {
        Unfinished now = stats.now();
        JsonWriter json = new JsonWriter()
                .beginObject()
                .name("counts")
                .beginObject()
                .member("queued", now.queued())
                .member("waiting", now.waiting())
                .member("held", now.held());
        finished(json, stats.total()).endObject();
        calls(json, stats.total()).name("hours").beginArray();
        stats.hours().forEach(hour -> write(json, hour));
        return json.endArray().endObject();
    }

    private static void write(JsonWriter json, Hour hour) {
        json.beginObject().member("hour", hour.begin()).name("counts").beginObject();
        finished(json, hour.outcomes()).endObject();
        calls(json, hour.outcomes()).endObject();
    }

    private static JsonWriter finished(JsonWriter json, Outcomes outcomes) {
        return json.member("delivered", outcomes.delivered())
                .member("failed", outcomes.failed())
                .member("cancelled", outcomes.cancelled());
    }

    private static JsonWriter calls(JsonWriter json, Outcomes outcomes) {
        json.name("attempts")
                .beginObject()
                .member("succeeded", outcomes.successes())
                .member("failed", outcomes.failures())
                .endObject()
                .member("success_rate", outcomes.successRate().orElse(null))
                .name("latency_ms")
                .beginObject();
        for (int percent : StatsOperations.PERCENTILES) {
            json.member("p" + percent, outcomes.latencies().percentile(percent).orElse(null));
        }
        return json.endObject();
    }
}
