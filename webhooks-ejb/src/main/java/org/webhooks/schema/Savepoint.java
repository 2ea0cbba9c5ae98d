package org.webhooks.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Lets a step in somebody else's transaction fail without the transaction. */
public final class Savepoint {
    private Savepoint() {}

    /**
     * Runs the step; where it throws, nothing is left of what it did, and the transaction goes on as it was. Where the
     * connection is broken there is no transaction any more, and the step's own exception says so.
     */
    public static <R> R around(Connection connection, LockPatience.Step<R> step) throws SQLException {
        // by statements: containers keep the methods of JDBC for this to themselves
        execute(connection, "savepoint before_step");
        try {
            R result = step.run();
            execute(connection, "release savepoint before_step");
            return result;
        } catch (SQLException | RuntimeException e) {
            undo(connection, e);
            throw e;
        }
    }

    private static void undo(Connection connection, Exception cause) {
        try {
            execute(connection, "rollback to savepoint before_step");
        } catch (SQLException broken) {
            cause.addSuppressed(broken);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
