package org.webhooks.signing;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Signs one attempt. */
public final class Signer {

    private Signer() {}

    /**
     * All headers of one attempt in the order they are sent: the scheme's own, then those of Standard Webhooks.
     *
     * @param eventId {@code evt_} and a UUID, the same on every attempt
     * @param at the moment of the attempt
     * @param secrets the live ones, oldest first
     * @throws IllegalArgumentException if there is no secret
     */
    public static Map<String, String> headers(
            Scheme scheme,
            String eventId,
            String eventType,
            String deliveryId,
            byte[] body,
            Instant at,
            List<SigningSecret> secrets) {
        Signed signed = new Signed(eventId, eventType, deliveryId, body, at, secrets);
        Map<String, String> headers = scheme.headers(signed);
        StandardWebhooks.addTo(headers, signed);
        return headers;
    }
}
