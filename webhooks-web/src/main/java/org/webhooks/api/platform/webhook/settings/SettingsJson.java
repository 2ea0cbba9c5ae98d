package org.webhooks.api.platform.webhook.settings;

import java.time.Duration;
import java.util.List;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.policy.EndpointSettings;

/** What is set for the calls of an endpoint, every field; null where it is left to the server. */
final class SettingsJson {
    private SettingsJson() {}

    static JsonWriter of(EndpointSettings settings) {
        DeliveryPolicy policy = settings.policy();
        Duration timeout = policy.timeout();
        JsonWriter json = new JsonWriter().beginObject();
        writeSchedule(json, policy.retrySchedule());
        json.member("timeout_ms", timeout == null ? null : (Number) timeout.toMillis())
                .member("rate_limit", policy.rateLimit())
                .member("max_in_flight", policy.maxInFlight())
                .name("headers")
                .beginObject();
        policy.headers().forEach(json::member);
        return json.endObject()
                .member("ordered", policy.ordered())
                .member("format", policy.format())
                .name("filter")
                .raw(String.valueOf(policy.filter()))
                .member("signature", policy.signature().text())
                .member("public_key", settings.publicKey())
                .endObject();
    }

    private static void writeSchedule(JsonWriter json, List<Duration> schedule) {
        if (schedule.isEmpty()) {
            json.name("retry_schedule").value((String) null);
        } else {
            json.member(
                    "retry_schedule", schedule.stream().map(Duration::toString).toList());
        }
    }
}
