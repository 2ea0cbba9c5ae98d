package org.webhooks.api.platform.delivery;

import static org.webhooks.Refusal.Reason.DELIVERY_NOT_FOUND;

import java.util.UUID;
import org.webhooks.PublicId;
import org.webhooks.Refusal;

/** Reads public ids of deliveries. */
final class DeliveryId {
    private DeliveryId() {}

    /** @throws Refusal DELIVERY_NOT_FOUND: a malformed id is nobody's */
    static UUID parse(String id) {
        return PublicId.uuid(PublicId.DELIVERY, id).orElseThrow(() -> new Refusal(DELIVERY_NOT_FOUND));
    }
}
