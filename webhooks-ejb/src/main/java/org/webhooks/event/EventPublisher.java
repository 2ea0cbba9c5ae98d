package org.webhooks.event;

import jakarta.ejb.Remote;

/**
 * Publishes events from inside a server, in the caller's own JTA transaction (attribute REQUIRED): the event exists if
 * and only if that transaction commits, and goes out right after it.
 *
 * <p>Looked up as {@code java:global/webhooks/webhooks-ejb/EventPublisher!org.webhooks.event.EventPublisher}. Where the
 * transaction has another resource besides, PostgreSQL needs {@code max_prepared_transactions} above 0.
 */
@Remote
public interface EventPublisher {

    /**
     * Publishes an event of an account to all of its endpoints that want it.
     *
     * @param account {@code acct_…}
     * @return the event; of an event with an id that was published before, its first answer
     * @throws EventRefused with the sentence that the REST API would answer; the transaction is marked for rollback
     */
    Published publish(String account, EventToPublish event);
}
