package org.webhooks.benchmark.limit.store;

import java.util.UUID;

/**
 * An event as it is stored and sent.
 *
 * @param body that each delivery sends, the same at every attempt
 * @param createdMicros since 1970
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Event(long accountId, UUID id, String type, byte[] body, long createdMicros) {
    /** As publishers and receivers see its id. */
    public String publicId() {
        return publicId(id);
    }

    public static String publicId(UUID id) {
        return "evt_" + id;
    }
}
