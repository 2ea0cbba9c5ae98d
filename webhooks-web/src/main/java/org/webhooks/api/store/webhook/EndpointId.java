package org.webhooks.api.store.webhook;

import static org.webhooks.Refusal.Reason.ENDPOINT_NOT_FOUND;

import org.webhooks.PublicId;
import org.webhooks.Refusal;

/** Spells endpoints as this dialect does: the internal key, in decimal. */
final class EndpointId {
    private static final String NO_PREFIX = "";

    private EndpointId() {}

    /**
     * Reads an id.
     *
     * @throws Refusal ENDPOINT_NOT_FOUND: a malformed id is nobody's
     */
    static long parse(String id) {
        return PublicId.number(NO_PREFIX, id).orElseThrow(() -> new Refusal(ENDPOINT_NOT_FOUND));
    }
}
