package org.webhooks.it.cost.log;

import java.util.HashMap;
import java.util.Map;
import org.webhooks.it.server.Postgresql;

/** By what PostgreSQL logs and decodes, because its statistics come late. */
public final class PostgresqlLog implements DatabaseLog {
    private final Postgresql database;
    private final StatementLog statements;
    private final RowLog rows;

    public PostgresqlLog(Postgresql database) {
        this.database = database;
        statements = new StatementLog(database);
        rows = new RowLog(database);
    }

    /** What PostgreSQL has to be started with. */
    public static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(StatementLog.SETTINGS);
        settings.putAll(RowLog.SETTINGS);
        return settings;
    }

    @Override
    public Logged next() {
        return new Logged(statements.next(), rows.next());
    }

    @Override
    public void awaitAgain(String text, int times) {
        statements.awaitAgain(text, times);
    }

    @Override
    public long number(String query) {
        return database.number(query);
    }
}
