package org.webhooks.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A PostgreSQL of its own that commits to disk, as one in production does, and allows prepared transactions. */
public final class Postgresql implements Database {
    private static final String NAME = "postgres";

    private final Path directory;
    private final EmbeddedPostgres process;

    public Postgresql(Path directory) {
        this.directory = directory;
        try {
            process = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(true)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_prepared_transactions", "64")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!"on".equals(query("show fsync"))) {
            throw new IllegalStateException("PostgreSQL runs without fsync");
        }
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "WEBHOOKS_DATABASE",
                "postgresql",
                "WEBHOOKS_DATABASE_URL",
                "jdbc:postgresql://localhost:" + process.getPort() + "/" + NAME,
                "WEBHOOKS_DATABASE_USER",
                NAME,
                "WEBHOOKS_DATABASE_PASSWORD",
                NAME);
    }

    /** How many transactions were committed so far; what a connection has not reported yet is up to 1 s late. */
    public long commits() {
        return Long.parseLong(query("select xact_commit from pg_stat_database where datname = '" + NAME + "'"));
    }

    public long preparedTransactions() {
        return Long.parseLong(query("select count(*) from pg_prepared_xacts"));
    }

    private String query(String sql) {
        try (Connection connection = process.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public Path files(Path serverData) {
        return directory;
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
