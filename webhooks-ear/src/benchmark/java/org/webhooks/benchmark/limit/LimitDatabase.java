package org.webhooks.benchmark.limit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.webhooks.it.server.Postgresql;

/** The limit program's own database: the product's schema, in the same PostgreSQL, so that the product finds no rows of it. */
public final class LimitDatabase {
    private static final String NAME = "limit_program";

    private final Postgresql postgresql;

    public LimitDatabase(Postgresql postgresql) {
        this.postgresql = postgresql;
        postgresql.update("create database " + NAME);
        Flyway.configure()
                .dataSource(url(), null, null)
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .load()
                .migrate();
    }

    String url() {
        return postgresql.completeUrl(NAME);
    }

    /** How many transactions were committed so far. */
    public long settledCommits() {
        return postgresql.settledCommits(NAME);
    }

    /** The number that a query answers. */
    public long number(String sql) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
