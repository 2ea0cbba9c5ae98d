package org.webhooks.it.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** One of several databases of a PostgreSQL, for a server of its own. It ends with the PostgreSQL. */
public final class PostgresqlDatabase implements Database {
    private final Postgresql postgresql;
    private final String database;

    PostgresqlDatabase(Postgresql postgresql, String database) {
        this.postgresql = postgresql;
        this.database = database;
    }

    @Override
    public String name() {
        return postgresql.name();
    }

    @Override
    public Map<String, String> environment() {
        return postgresql.environment(database);
    }

    @Override
    public Path files(Path serverData) {
        return postgresql.files(serverData);
    }

    /** The number that a query answers. */
    public long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /** The text that a query answers. */
    public String text(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Runs statements, separated by semicolons; all or none where they allow it. */
    public void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /**
     * Does what PostgreSQL would do some time later by itself, so that it does not do it while something is measured: removes
     * dead rows, counts the others, and writes what has changed.
     */
    public void settle() {
        run("vacuum analyze");
        run("checkpoint");
    }

    /** Where a driver finds it; it says as whom, too. */
    public String completeUrl() {
        return postgresql.completeUrl(database);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(completeUrl() + "&ApplicationName=" + Postgresql.APPLICATION);
    }

    @Override
    public void close() {
        // others of the same PostgreSQL go on
    }
}
