package org.webhooks.benchmark.limit;

import org.flywaydb.core.Flyway;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.server.PostgresqlDatabase;

/** The limit program's own database: the product's schema, in the same PostgreSQL, so that the product finds no rows of it. */
public final class LimitDatabase {
    private static final String NAME = "limit_program";

    private final Postgresql postgresql;
    private final PostgresqlDatabase database;

    public LimitDatabase(Postgresql postgresql) {
        this.postgresql = postgresql;
        database = postgresql.create(NAME);
        Flyway.configure()
                .dataSource(url(), null, null)
                .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
                .load()
                .migrate();
    }

    String url() {
        return database.completeUrl();
    }

    /** How many transactions were committed so far. */
    public long settledCommits() {
        return postgresql.settledCommits(NAME);
    }

    /** The number that a query answers. */
    public long number(String sql) {
        return database.number(sql);
    }

    /** Does at once what it would do some time later by itself. */
    public void settle() {
        database.settle();
    }
}
