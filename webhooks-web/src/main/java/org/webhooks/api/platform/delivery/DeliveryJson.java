package org.webhooks.api.platform.delivery;

import java.util.List;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.platform.webhook.EndpointId;
import org.webhooks.delivery.Attempt;
import org.webhooks.delivery.Delivery;

/** Deliveries as they are shown: within their event, within their endpoint's list, and alone with every attempt. */
public final class DeliveryJson {
    private DeliveryJson() {}

    public static void writeOfEvent(JsonWriter json, Delivery delivery) {
        json.beginObject().member("id", delivery.publicId());
        standing(json, delivery).endObject();
    }

    static void writeOfEndpoint(JsonWriter json, Delivery delivery) {
        json.beginObject().member("id", delivery.publicId()).member("eventId", delivery.eventPublicId());
        standing(json, delivery).member("created_at", delivery.createdAt()).endObject();
    }

    static JsonWriter one(Delivery delivery, List<Attempt> attempts) {
        JsonWriter json = new JsonWriter()
                .beginObject()
                .member("id", delivery.publicId())
                .member("eventId", delivery.eventPublicId())
                .member("endpoint_id", EndpointId.of(delivery.endpointId()))
                .member("state", delivery.state().wireName())
                .member("next_attempt_at", delivery.nextAttemptAt())
                .name("attempts")
                .beginArray();
        attempts.forEach(attempt -> write(json, attempt));
        return json.endArray().endObject();
    }

    private static JsonWriter standing(JsonWriter json, Delivery delivery) {
        return json.member("endpoint_id", EndpointId.of(delivery.endpointId()))
                .member("state", delivery.state().wireName())
                .member("attempts", delivery.attempts())
                .member("next_attempt_at", delivery.nextAttemptAt())
                .member("last_status", delivery.lastStatus());
    }

    private static void write(JsonWriter json, Attempt attempt) {
        json.beginObject()
                .member("number", attempt.number())
                .member("at", attempt.at())
                .member("duration_ms", attempt.durationMs())
                .member("status", attempt.status())
                .member("error", attempt.error())
                .name("request_headers")
                .raw(attempt.requestHeaders())
                .name("response_headers")
                .raw(String.valueOf(attempt.responseHeaders()))
                .member("response_body", attempt.responseBody())
                .endObject();
    }
}
