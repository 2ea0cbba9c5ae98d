package org.webhooks.account;

import org.jspecify.annotations.Nullable;

/** What a request wants changed of an account; null leaves a field as it is. */
public record AccountChange(
        @Nullable String name,
        @Nullable Integer maxEndpoints,
        @Nullable Boolean derivesEvents) {}
