package org.webhooks.retention;

import java.sql.Connection;
import java.sql.SQLException;

/** One walk over what is old of one kind, in chunks that bound what a transaction holds. */
interface Removal {

    /** What is removed, for the log. */
    String what();

    /**
     * Removes the next chunk in the connection's transaction. What another transaction holds is passed over.
     *
     * @return whether the walk goes on
     */
    boolean removeChunk(Connection connection) throws SQLException;
}
