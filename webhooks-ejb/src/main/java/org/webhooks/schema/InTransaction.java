package org.webhooks.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** Runs a piece of work in a transaction of its own on a connection of the direct datasource. */
public final class InTransaction {
    private InTransaction() {}

    /** What is done with the connection. */
    public interface Work<R> {
        R run(Connection connection) throws SQLException;
    }

    /** Commits what the work did; rolls back where it throws. */
    public static <R> R run(DataSource database, Work<R> work) throws SQLException {
        return run(database, work, any -> true);
    }

    /** Commits what the work did where its result says so; rolls back where not, and where it throws. */
    public static <R> R run(DataSource database, Work<R> work, Predicate<? super R> commits) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                R result = work.run(connection);
                if (commits.test(result)) {
                    connection.commit();
                    committed = true;
                }
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }
}
