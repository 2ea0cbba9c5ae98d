package org.webhooks.delivery.hand;

import java.util.UUID;
import org.webhooks.PublicId;

/**
 * What is sent.
 *
 * @param form of the body, chosen when the event was published
 * @param body the bytes made once, the same on every attempt
 */
@SuppressWarnings("ArrayRecordComponent") // shared by all deliveries of the event, never changed, never compared
public record Content(UUID eventId, String eventType, String form, byte[] body) {

    public String eventPublicId() {
        return PublicId.of(PublicId.EVENT, eventId);
    }
}
