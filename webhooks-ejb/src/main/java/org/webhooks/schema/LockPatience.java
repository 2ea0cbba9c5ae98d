package org.webhooks.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Bounds how long one statement in somebody else's transaction waits for a lock that a third holds, because others of the
 * transaction may have to wait.
 */
public final class LockPatience {
    private static final int LONGEST_MILLIS = 200;

    private LockPatience() {}

    /** A statement, or a few. */
    public interface Step<R> {
        R run() throws SQLException;
    }

    /** Runs the step; where it throws, PostgreSQL's transaction can only be rolled back, to a {@link Savepoint} at most. */
    public static <R> R limited(Connection connection, Step<R> step) throws SQLException {
        return switch (DatabaseKind.of(connection)) {
            case POSTGRESQL -> limitedOnPostgresql(connection, step);
            case H2 -> limitedOnH2(connection, step);
        };
    }

    private static <R> R limitedOnPostgresql(Connection connection, Step<R> step) throws SQLException {
        String set = "select set_config('lock_timeout', ?, true)";
        String before = current(connection, "select current_setting('lock_timeout')");
        set(connection, set, LONGEST_MILLIS + "ms");
        R result = step.run();
        set(connection, set, before);
        return result;
    }

    /** The setting is the connection's, not the transaction's: it would outlive both. */
    private static <R> R limitedOnH2(Connection connection, Step<R> step) throws SQLException {
        String set = "set lock_timeout ?";
        String before = current(connection, "call lock_timeout()");
        set(connection, set, String.valueOf(LONGEST_MILLIS));
        try {
            return step.run();
        } finally {
            set(connection, set, before);
        }
    }

    private static String current(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private static void set(Connection connection, String statement, String patience) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement(statement)) {
            set.setString(1, patience);
            set.execute();
        }
    }
}
