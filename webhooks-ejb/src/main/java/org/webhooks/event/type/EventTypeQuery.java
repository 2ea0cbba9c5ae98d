package org.webhooks.event.type;

import org.jspecify.annotations.Nullable;

/**
 * Which of an account's event types, newest first.
 *
 * @param audience null is every one
 * @param before only those that were made before the one with this key
 */
public record EventTypeQuery(
        @Nullable Audience audience, @Nullable Long before, int limit) {}
