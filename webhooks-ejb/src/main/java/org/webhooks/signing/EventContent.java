package org.webhooks.signing;

import java.time.ZonedDateTime;

/**
 * What the body of a delivery is made from.
 *
 * @param accountId {@code acct_…}
 * @param eventId {@code evt_} and a UUID
 * @param data canonical JSON text, put into the envelope as it stands
 * @param createdAt sent in milliseconds, or as its scheme spells times; the zone is that of stores
 */
public record EventContent(
        String accountId,
        String eventId,
        String type,
        String service,
        String data,
        boolean livemode,
        ZonedDateTime createdAt) {}
