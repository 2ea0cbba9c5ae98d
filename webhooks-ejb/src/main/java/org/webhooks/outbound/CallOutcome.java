package org.webhooks.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param status of the answer, if its head was read; with an {@code error} too if the rest never came
 * @param error what went wrong in words for an operator, or null if an answer was read to its end, or to the
 *     most that is read of one
 * @param responseHeaders in the order they came, 8 KiB in all
 * @param responseBody the first bytes kept ({@link OutboundSettings#keptBodyBytes}), as UTF-8 with replacements
 * @param retryAfter the header of that name, unread
 */
public record CallOutcome(
        Instant startedAt,
        Duration duration,
        @Nullable Integer status,
        @Nullable String error,
        List<ResponseHeader> responseHeaders,
        String responseBody,
        @Nullable String retryAfter) {

    /** Whether the receiver took the delivery: an answer with a status from 200 to 299. */
    public boolean success() {
        return error == null && status != null && status >= 200 && status <= 299;
    }
}
