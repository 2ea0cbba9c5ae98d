package org.webhooks.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Bounds how long one statement in somebody else's transaction waits for a lock that a third holds. H2 has it in its URL;
 * on PostgreSQL it is set for that statement alone, because others of the transaction may have to wait.
 */
public final class LockPatience {
    private static final String SET = "select set_config('lock_timeout', ?, true)";
    private static final String LONGEST = "200ms";
    private static final String CURRENT = "select current_setting('lock_timeout')";

    private LockPatience() {}

    /** A statement, or a few. */
    public interface Step<R> {
        R run() throws SQLException;
    }

    /** Runs the step; where it throws, PostgreSQL's transaction can only be rolled back. */
    public static <R> R limited(Connection connection, Step<R> step) throws SQLException {
        if (DatabaseKind.of(connection) != DatabaseKind.POSTGRESQL) {
            return step.run();
        }
        String before = current(connection);
        set(connection, LONGEST);
        R result = step.run();
        set(connection, before);
        return result;
    }

    private static String current(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CURRENT);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static void set(Connection connection, String patience) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SET)) {
            select.setString(1, patience);
            select.execute();
        }
    }
}
