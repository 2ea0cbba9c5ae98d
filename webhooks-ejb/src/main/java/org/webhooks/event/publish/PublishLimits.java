package org.webhooks.event.publish;

import java.time.Duration;
import org.webhooks.flush.FlushLimits;

/** How much one group, one request and the waiting may be. */
final class PublishLimits {
    static final int GROUP_DELIVERIES = 5_000;
    static final Duration WAIT_FOR_ROOM = Duration.ofMillis(250);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** An account may change that often between matching and storing before the publisher is told to come back. */
    static final int ROUNDS = 5;

    private static final int WAITING_REQUESTS = 4_096;
    private static final long WAITING_BYTES = 64L << 20;
    private static final int GROUP_EVENTS = 256;
    private static final long GROUP_BYTES = 8L << 20;

    /** Those with a key are compared with each other in their statement, which grows with the square of the group. */
    private static final int KEYED_GROUP_EVENTS = 64;

    static final FlushLimits UNKEYED = new FlushLimits(WAITING_REQUESTS, WAITING_BYTES, GROUP_EVENTS, GROUP_BYTES);
    static final FlushLimits KEYED = new FlushLimits(WAITING_REQUESTS, WAITING_BYTES, KEYED_GROUP_EVENTS, GROUP_BYTES);

    private PublishLimits() {}
}
