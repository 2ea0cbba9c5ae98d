package org.webhooks.benchmark.limit.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A statement on a connection of its own, each execution of which is a transaction: it is committed when it returns. After
 * a failure the next use connects anew. Used by one thread.
 */
final class Session {
    /** As the product has it: a plan made while the tables were empty must not scan them when they are full. */
    private static final String PLANS = "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off"
            + " -c enable_hashjoin=off -c enable_mergejoin=off";

    private final String url;
    private final String sql;
    private @Nullable Connection connection;

    /** What is done with the statement. */
    interface Work<R> {
        R run(PreparedStatement statement) throws SQLException;
    }

    Session(String url, String sql) {
        this.url = url;
        this.sql = sql;
    }

    <R> R run(Work<R> work) throws SQLException {
        Connection open = connection == null ? connect() : connection;
        connection = open;
        try (PreparedStatement statement = open.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            connection = null;
            open.abort(Runnable::run);
            throw e;
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("options", PLANS);
        return DriverManager.getConnection(url, properties);
    }
}
