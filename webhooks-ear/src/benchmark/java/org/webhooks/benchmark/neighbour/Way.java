package org.webhooks.benchmark.neighbour;

/** How an application on the server publishes. */
public enum Way {
    /** A call of the {@code EventPublisher}. */
    EJB,
    /** A persistent message on the queue {@code WebhookEvents}. */
    JMS
}
