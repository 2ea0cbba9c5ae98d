package org.webhooks.delivery.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * Writes recordings in the connection's transaction, which the caller commits: attempt, state of the delivery, when it is
 * due again, and the health of its endpoint. A recording acts only where the delivery is still queued under its lease;
 * otherwise its attempt is logged and changes nothing. Recording the same twice is the same as once.
 */
interface RecordStatement {

    /** An endpoint that fails, and how many attempts in a row have by now. */
    record Failing(long accountId, long endpointId, int failures) {}

    /**
     * Writes all of them.
     *
     * @param recordings in the order in which the calls ended
     * @param clockOffset added to the database's clock
     * @return the endpoints that failed and are not paused
     */
    List<Failing> record(Connection connection, List<Recording> recordings, Duration clockOffset) throws SQLException;
}
