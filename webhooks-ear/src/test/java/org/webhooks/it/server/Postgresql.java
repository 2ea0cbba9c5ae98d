package org.webhooks.it.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A PostgreSQL of its own that commits to disk, as one in production does, and allows prepared transactions. */
public final class Postgresql implements Database {
    private static final String NAME = "postgres";

    /** Tells in PostgreSQL's log what the tests ask from what the server does. */
    public static final String APPLICATION = "tests";

    /** More than the timers of an idle server commit within a second and a half. */
    private static final int IDLE_COMMITS = 100;

    private final Path directory;
    private final EmbeddedPostgres process;

    public Postgresql(Path directory) {
        this(directory, Map.of());
    }

    /** With settings of PostgreSQL's own besides. */
    public Postgresql(Path directory, Map<String, String> settings) {
        this.directory = directory;
        try {
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
            settings.forEach(builder::setServerConfig);
            process = builder.setDataDirectory(directory)
                    .setCleanDataDirectory(true)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_prepared_transactions", "64")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!"on".equals(text("show fsync"))) {
            throw new IllegalStateException("PostgreSQL runs without fsync");
        }
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Map<String, String> environment() {
        return environment(NAME);
    }

    Map<String, String> environment(String database) {
        return Map.of(
                "WEBHOOKS_DATABASE",
                "postgresql",
                "WEBHOOKS_DATABASE_URL",
                url(database),
                "WEBHOOKS_DATABASE_USER",
                NAME,
                "WEBHOOKS_DATABASE_PASSWORD",
                NAME);
    }

    /** The database of the server that this PostgreSQL is given to. */
    public PostgresqlDatabase main() {
        return new PostgresqlDatabase(this, NAME);
    }

    /** A new and empty one for another server. */
    public PostgresqlDatabase create(String database) {
        update("create database " + database);
        return new PostgresqlDatabase(this, database);
    }

    /** Where a driver finds a database of this PostgreSQL; it says as whom, too. */
    String completeUrl(String database) {
        return url(database) + "?user=" + NAME + "&password=" + NAME;
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + process.getPort() + "/" + database;
    }

    /** How many transactions were committed so far in the server's database, as {@link #settledCommits(String)} has it. */
    public long settledCommits() {
        return settledCommits(NAME);
    }

    /**
     * How many transactions were committed so far in a database. A connection reports its own up to a second late: hence
     * the number after it has nearly stood still for longer than that.
     */
    public long settledCommits(String database) {
        AtomicLong last = new AtomicLong(commits(database));
        Awaitility.await("commits settle").pollInterval(Duration.ofMillis(1500)).until(() -> {
            long now = commits(database);
            return now - last.getAndSet(now) < IDLE_COMMITS;
        });
        return last.get();
    }

    private long commits(String database) {
        return number("select xact_commit from pg_stat_database where datname = '" + database + "'");
    }

    public long preparedTransactions() {
        return number("select count(*) from pg_prepared_xacts");
    }

    /** The number that a query answers. */
    public long number(String sql) {
        return main().number(sql);
    }

    /** Changes what no API changes. */
    public void update(String sql) {
        main().run(sql);
    }

    /** Runs something while another transaction has changed rows and neither commits nor goes away; it is undone at the end. */
    public void holding(String update, Runnable meanwhile) {
        try (Connection connection = main().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate(update);
            meanwhile.run();
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
    }

    /** The process that all others of this database are children of. */
    public long processId() {
        try (Stream<String> lines = Files.lines(directory.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where PostgreSQL keeps its data, and its log where it is told to write one. */
    public Path directory() {
        return directory;
    }

    /** The text that a query answers. */
    public String text(String sql) {
        return main().text(sql);
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
