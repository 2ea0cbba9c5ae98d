package org.webhooks.api.platform.webhook;

import static org.webhooks.Refusal.Reason.ENDPOINT_NOT_FOUND;

import org.webhooks.PublicId;
import org.webhooks.Refusal;

/** Spells endpoints as this dialect does: {@code whep_} and the internal key in decimal. */
public final class EndpointId {
    private static final String PREFIX = "whep_";

    private EndpointId() {}

    public static String of(long endpointId) {
        return PublicId.of(PREFIX, endpointId);
    }

    /**
     * Reads an id.
     *
     * @throws Refusal ENDPOINT_NOT_FOUND: a malformed id is nobody's
     */
    public static long parse(String id) {
        return PublicId.number(PREFIX, id).orElseThrow(() -> new Refusal(ENDPOINT_NOT_FOUND));
    }
}
