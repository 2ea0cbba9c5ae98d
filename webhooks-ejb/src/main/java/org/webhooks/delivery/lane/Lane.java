package org.webhooks.delivery.lane;

import java.time.Duration;

/** A queue with beans of its own: endpoints that answer slowly must not hold up those that answer quickly. */
public enum Lane {
    FAST("WebhookDeliveriesFast", 32),
    SLOW("WebhookDeliveriesSlow", 4);

    /** A call that lasts as long is slow. */
    public static final Duration SLOW_CALL = Duration.ofSeconds(1);

    private final String queue;
    private final int chunk;

    Lane(String queue, int chunk) {
        this.queue = queue;
        this.chunk = chunk;
    }

    public String queueName() {
        return queue;
    }

    /** How many deliveries one message carries at most. */
    public int chunk() {
        return chunk;
    }
}
