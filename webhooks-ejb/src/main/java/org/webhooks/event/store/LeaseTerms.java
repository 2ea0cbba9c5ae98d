package org.webhooks.event.store;

import java.time.Duration;

/**
 * Under what terms this node takes deliveries in hand.
 *
 * @param owner the start of this node
 * @param clockOffset added to the database's clock
 */
public record LeaseTerms(long owner, Duration lease, Duration clockOffset) {}
