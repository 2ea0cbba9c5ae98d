package org.webhooks.delivery.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;
import org.webhooks.delivery.Delivery;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.notice.Notice;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Occurrence;
import org.webhooks.event.StoredEvent;
import org.webhooks.json.CanonicalJson;

/** Says notices as events. Their data has ids as the platform shows them, whichever dialect the endpoint is of. */
@Dependent
class OperationalEvents {
    private static final String SERVICE = "webhooks";

    @PersistenceContext
    EntityManager entities;

    NewEvent of(Notice notice) {
        return new NewEvent(
                notice.accountId(),
                new Occurrence(notice.type().eventType(), SERVICE, true, data(notice)),
                NewEvent.Identity.NONE,
                NewEvent.Timing.AT_ONCE,
                NewEvent.Addressees.ALL);
    }

    private String data(Notice notice) {
        StringBuilder json = new StringBuilder("{");
        add("endpoint_id", PublicId.of(PublicId.ENDPOINT, notice.endpointId()), json);
        Endpoint endpoint = entities.find(Endpoint.class, notice.endpointId());
        if (endpoint != null) {
            add("url", endpoint.url(), json);
        }
        if (notice.reason() != null) {
            add("reason", notice.reason(), json);
        }
        if (notice.deliveryId() != null) {
            addDelivery(notice.deliveryId(), json);
        }
        return json.append('}').toString();
    }

    private void addDelivery(UUID id, StringBuilder json) {
        Delivery delivery = entities.find(Delivery.class, id);
        add("delivery_id", PublicId.of(PublicId.DELIVERY, id), json);
        if (delivery == null) {
            return;
        }
        add("event_id", delivery.eventPublicId(), json);
        StoredEvent event =
                entities.find(StoredEvent.class, new StoredEvent.Key(delivery.accountId(), delivery.eventId()));
        if (event != null) {
            add("event_type", event.type(), json);
        }
        add("attempts", delivery.attempts(), json);
        add("last_status", delivery.lastStatus(), json);
    }

    private static void add(String name, String value, StringBuilder json) {
        begin(name, json);
        CanonicalJson.appendString(value, json);
    }

    private static void add(String name, @Nullable Integer value, StringBuilder json) {
        begin(name, json);
        json.append(value);
    }

    private static void begin(String name, StringBuilder json) {
        if (json.length() > 1) {
            json.append(',');
        }
        CanonicalJson.appendString(name, json);
        json.append(':');
    }
}
