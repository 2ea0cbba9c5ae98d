package org.webhooks.api.partner;

import static org.webhooks.Refusal.Reason.ENDPOINT_NOT_FOUND;

import java.util.UUID;
import org.webhooks.PublicId;
import org.webhooks.Refusal;

/**
 * Spells endpoints as this dialect does: UUIDs of version 8 (RFC 9562 §5.8) in lower case. The 62 bits behind the
 * variant are the internal key, the 60 before it follow from the key, so that each key has one UUID and nearly every
 * other UUID is nobody's. That hides nothing: an id opens nothing without a key of its account.
 */
final class EndpointId {
    private static final long VERSION_BITS = 0xf000L;
    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long KEY_BITS = 0x3fff_ffff_ffff_ffffL;

    private EndpointId() {}

    static String of(long endpointId) {
        return uuid(endpointId).toString();
    }

    /**
     * Reads an id.
     *
     * @throws Refusal ENDPOINT_NOT_FOUND: a malformed id is nobody's
     */
    static long parse(String id) {
        UUID uuid = PublicId.uuid("", id).orElseThrow(() -> new Refusal(ENDPOINT_NOT_FOUND));
        long endpointId = uuid.getLeastSignificantBits() & KEY_BITS;
        if (!uuid.equals(uuid(endpointId))) {
            throw new Refusal(ENDPOINT_NOT_FOUND);
        }
        return endpointId;
    }

    private static UUID uuid(long endpointId) {
        return new UUID((scattered(endpointId) & ~VERSION_BITS) | VERSION, VARIANT | endpointId);
    }

    /** MurmurHash3's finalizer: every bit of the key has a say in every bit of the result. */
    private static long scattered(long key) {
        long bits = key;
        bits = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        bits = (bits ^ bits >>> 33) * 0xc4ceb9fe1a85ec53L;
        return bits ^ bits >>> 33;
    }
}
