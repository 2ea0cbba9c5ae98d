package org.webhooks.benchmark.limit.store;

import org.jspecify.annotations.Nullable;

/**
 * A call as it went.
 *
 * @param atMicros when it began, since 1970
 * @param status null where no answer came
 * @param error null where an answer came
 * @param requestHeaders as a JSON object
 * @param responseHeaders as a JSON object
 */
public record Attempt(
        Delivery delivery,
        long atMicros,
        int durationMillis,
        @Nullable Integer status,
        @Nullable String error,
        String requestHeaders,
        String responseHeaders,
        String responseBody) {

    boolean isSuccess() {
        return status != null && status / 100 == 2;
    }

    int number() {
        return delivery.attempts() + 1;
    }
}
