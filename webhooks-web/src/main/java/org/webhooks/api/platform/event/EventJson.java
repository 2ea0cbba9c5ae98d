package org.webhooks.api.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.platform.delivery.DeliveryJson;
import org.webhooks.delivery.Delivery;
import org.webhooks.event.StoredEvent;

/** Events as they are shown: the very body that was made when they were published. */
final class EventJson {
    private EventJson() {}

    static void write(JsonWriter json, StoredEvent event) {
        json.raw(body(event));
    }

    /** The body with one more member, what became of it. */
    static JsonWriter withDeliveries(StoredEvent event, List<Delivery> deliveries) {
        String body = body(event);
        JsonWriter json = new JsonWriter().beginObject();
        json.raw(body.substring(1, body.length() - 1)).name("deliveries").beginArray();
        deliveries.forEach(delivery -> DeliveryJson.writeOfEvent(json, delivery));
        return json.endArray().endObject();
    }

    private static String body(StoredEvent event) {
        return new String(event.body(), UTF_8);
    }
}
