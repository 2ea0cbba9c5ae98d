package org.webhooks.event.match;

import java.time.Instant;
import java.util.UUID;

/** A stored event and its native body, from which bodies of other forms can still be made. */
@SuppressWarnings("ArrayRecordComponent") // the bytes as they were stored: nobody compares them
public record StoredBody(
        long accountId,
        UUID id,
        String type,
        String service,
        boolean livemode,
        Instant createdAt,
        byte[] inNativeForm) {}
