package org.webhooks.api.developer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.endpoint.CreatedEndpoint;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointHealth;
import org.webhooks.endpoint.EndpointWithHealth;

/** Endpoints as this dialect shows them, key by key in the order that its document has. */
final class EndpointJson {
    private static final String CREATED = "Webhook created successfully";
    private static final String UPDATED = "Webhook updated successfully";
    private static final String REGENERATED = "Webhook secret regenerated successfully";
    private static final String DELETED = "Webhook deleted successfully";

    private EndpointJson() {}

    /** The only answer, but for {@link #regenerated}, that has the secret. */
    static JsonWriter created(CreatedEndpoint created) {
        Endpoint endpoint = created.endpoint();
        return message(CREATED)
                .name("webhook")
                .beginObject()
                .member("id", EndpointId.of(endpoint.id()))
                .member("url", endpoint.url())
                .member("secret", created.secret())
                .member("events", endpoint.patterns())
                .member("isActive", endpoint.isActive())
                .member("createdAt", iso(endpoint.createdAt()))
                .endObject()
                .endObject();
    }

    static JsonWriter list(List<EndpointWithHealth> endpoints) {
        JsonWriter json = new JsonWriter().beginObject().name("webhooks").beginArray();
        endpoints.forEach(endpoint -> write(json, endpoint));
        return json.endArray().endObject();
    }

    static JsonWriter one(EndpointWithHealth endpoint) {
        JsonWriter json = new JsonWriter().beginObject().name("webhook");
        write(json, endpoint);
        return json.endObject();
    }

    static JsonWriter updated(EndpointWithHealth endpoint) {
        JsonWriter json = message(UPDATED).name("webhook");
        write(json, endpoint);
        return json.endObject();
    }

    static JsonWriter regenerated(String secret) {
        return message(REGENERATED).member("secret", secret).endObject();
    }

    static JsonWriter deleted() {
        return message(DELETED).endObject();
    }

    private static JsonWriter message(String message) {
        return new JsonWriter().beginObject().member("message", message);
    }

    private static void write(JsonWriter json, EndpointWithHealth both) {
        Endpoint endpoint = both.endpoint();
        EndpointHealth health = both.health();
        json.beginObject()
                .member("id", EndpointId.of(endpoint.id()))
                .member("url", endpoint.url())
                .member("events", endpoint.patterns())
                .member("isActive", both.isReceiving())
                .member("lastTriggeredAt", iso(health.lastDeliveryAt()))
                .member("lastResponseStatus", health.lastDeliveryStatus())
                .member("failureCount", health.consecutiveFailures())
                .member("createdAt", iso(endpoint.createdAt()))
                .member("updatedAt", iso(endpoint.updatedAt()))
                .endObject();
    }

    /** As its deliveries carry moments: to the millisecond, the fraction left out where it is zero. */
    private static @Nullable String iso(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
