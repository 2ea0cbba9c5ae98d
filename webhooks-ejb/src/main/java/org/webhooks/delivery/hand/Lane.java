package org.webhooks.delivery.hand;

/** A queue with beans of its own: endpoints that answer slowly must not hold up those that answer quickly. */
public enum Lane {
    FAST("WebhookDeliveriesFast", 32),
    SLOW("WebhookDeliveriesSlow", 4);

    private final String queue;
    private final int chunk;

    Lane(String queue, int chunk) {
        this.queue = queue;
        this.chunk = chunk;
    }

    String queueName() {
        return queue;
    }

    /** How many deliveries one message carries at most. */
    int chunk() {
        return chunk;
    }
}
