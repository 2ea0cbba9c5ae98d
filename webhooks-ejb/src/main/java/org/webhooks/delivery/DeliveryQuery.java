package org.webhooks.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of an endpoint's deliveries, newest first.
 *
 * @param since the earliest creation, inclusive
 * @param until the end of creation, exclusive
 * @param before only deliveries older than this one
 */
public record DeliveryQuery(
        @Nullable DeliveryState state,
        @Nullable String type,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable UUID before,
        int limit) {}
