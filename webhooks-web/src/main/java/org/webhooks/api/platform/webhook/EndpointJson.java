package org.webhooks.api.platform.webhook;

import java.util.List;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.endpoint.CreatedEndpoint;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointHealth;
import org.webhooks.endpoint.EndpointWithHealth;

/** Endpoints as this dialect shows them, key by key in the order that its document has. */
final class EndpointJson {
    private static final String CREATED =
            "Webhook endpoint created. Save the signing_secret - it will not be shown again.";

    private EndpointJson() {}

    /** The only answer, but for a rotation's, that has the secret. */
    static JsonWriter created(CreatedEndpoint created) {
        Endpoint endpoint = created.endpoint();
        return new JsonWriter()
                .beginObject()
                .member("id", EndpointId.of(endpoint.id()))
                .member("url", endpoint.url())
                .member("enabled_events", endpoint.patterns())
                .member("description", endpoint.description())
                .member("signing_secret", created.secret())
                .member("is_active", endpoint.isActive())
                .member("message", CREATED)
                .endObject();
    }

    static JsonWriter one(EndpointWithHealth endpoint) {
        JsonWriter json = new JsonWriter();
        write(json, endpoint);
        return json;
    }

    static JsonWriter list(List<EndpointWithHealth> endpoints) {
        JsonWriter json = new JsonWriter().beginObject().name("endpoints").beginArray();
        endpoints.forEach(endpoint -> write(json, endpoint));
        return json.endArray().endObject();
    }

    static JsonWriter rotated(String secret) {
        return new JsonWriter().beginObject().member("signing_secret", secret).endObject();
    }

    private static void write(JsonWriter json, EndpointWithHealth both) {
        Endpoint endpoint = both.endpoint();
        EndpointHealth health = both.health();
        json.beginObject()
                .member("id", EndpointId.of(endpoint.id()))
                .member("url", endpoint.url())
                .member("description", endpoint.description())
                .member("enabled_events", endpoint.patterns())
                .member("is_active", endpoint.isActive())
                .member("is_paused", health.isPaused())
                .member("consecutive_failures", health.consecutiveFailures())
                .member("last_delivery_at", health.lastDeliveryAt())
                .member("last_delivery_status", health.lastDeliveryStatus())
                .member("created_at", endpoint.createdAt())
                .endObject();
    }
}
