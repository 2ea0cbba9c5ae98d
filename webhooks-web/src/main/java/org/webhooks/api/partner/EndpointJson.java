package org.webhooks.api.partner;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.endpoint.CreatedEndpoint;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointWithHealth;

/** Endpoints as this dialect shows them, key by key in the order that its document has. */
final class EndpointJson {
    private static final String NOTE = "Store this secret key securely — it will not be shown again."
            + " Use it to verify HMAC-SHA256 signatures.";

    /** As JavaScript's {@code toISOString} has them: always three digits of a second's fraction. */
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private EndpointJson() {}

    /** The only answer that has the secret. */
    static JsonWriter created(CreatedEndpoint created) {
        JsonWriter json = new JsonWriter().beginObject();
        writeMembers(json, created.endpoint(), true, 0);
        return json.member("secretKey", created.secret()).member("note", NOTE).endObject();
    }

    static JsonWriter one(EndpointWithHealth endpoint) {
        JsonWriter json = new JsonWriter();
        write(json, endpoint);
        return json;
    }

    static JsonWriter list(List<EndpointWithHealth> endpoints) {
        JsonWriter json = new JsonWriter().beginArray();
        endpoints.forEach(endpoint -> write(json, endpoint));
        return json.endArray();
    }

    private static void write(JsonWriter json, EndpointWithHealth both) {
        json.beginObject();
        writeMembers(json, both.endpoint(), both.isReceiving(), both.health().consecutiveFailures());
        json.endObject();
    }

    private static void writeMembers(JsonWriter json, Endpoint endpoint, boolean active, int failCount) {
        json.member("id", EndpointId.of(endpoint.id()))
                .member("url", endpoint.url())
                .member("events", endpoint.patterns())
                .member("isActive", active)
                .member("failCount", failCount)
                .member("createdAt", moment(endpoint.createdAt()))
                .member("updatedAt", moment(endpoint.updatedAt()));
    }

    private static String moment(Instant moment) {
        return MILLISECONDS.format(moment);
    }
}
