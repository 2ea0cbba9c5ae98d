package org.webhooks.benchmark.receiver;

import java.time.Duration;
import java.util.List;

/**
 * How events came to a group: from when they came due at their publishers until they were received.
 *
 * @param p50 what half of them took at most
 * @param p99 what 99 of 100 took at most
 */
public record Received(long events, Duration p50, Duration p99) {
    static Received of(List<Long> numbers) {
        return new Received(numbers.get(0), Duration.ofNanos(numbers.get(1)), Duration.ofNanos(numbers.get(2)));
    }
}
