package org.webhooks.signing;

import java.time.Instant;
import java.util.List;

/**
 * What one attempt signs.
 *
 * @param at the moment of this attempt; signatures carry it in whole seconds
 * @param secrets the live ones, oldest first, at least one
 * @param standardKeys those of the live keys that sign the headers of Standard Webhooks, in this order, at least one
 */
@SuppressWarnings("ArrayRecordComponent") // the very bytes that are sent: a copy would cost, equality is never asked
public record Signed(
        String eventId,
        String eventType,
        String deliveryId,
        byte[] body,
        Instant at,
        List<SigningSecret> secrets,
        List<? extends SigningKey> standardKeys) {

    public Signed {
        if (secrets.isEmpty() || standardKeys.isEmpty()) {
            throw new IllegalArgumentException("nothing to sign with: event " + eventId + ", delivery " + deliveryId);
        }
    }

    /** What is signed with secrets alone. */
    public Signed(
            String eventId, String eventType, String deliveryId, byte[] body, Instant at, List<SigningSecret> secrets) {
        this(eventId, eventType, deliveryId, body, at, secrets, secrets);
    }

    /** Signs in headers that hold one value only: receivers know the old secret until its overlap ends. */
    public SigningSecret oldestSecret() {
        return secrets.get(0);
    }
}
