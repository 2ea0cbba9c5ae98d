package org.webhooks.event.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Stores events and their deliveries in the connection's transaction, which the caller commits or rolls back.
 *
 * <p>An event is left out where its account has moved on from the version it was matched with, or where it exists: its
 * id, or its idempotency key while that is kept.
 */
public interface PublishStatement {
    /**
     * Stores all that can be stored.
     *
     * @return those that were, all their deliveries with them
     * @throws SQLException nothing is stored, among others where another transaction holds the same id or key for longer
     *     than the connection's lock timeout
     */
    List<PreparedEvent> store(Connection connection, List<PreparedEvent> events, LeaseTerms terms) throws SQLException;
}
