package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.webhooks.it.server.Build;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.server.Server;

class ManyKillsOnPostgresqlIT implements ManyKillsContract {
    private static Postgresql database;
    private static Server server;

    @BeforeAll
    static void start() {
        database = new Postgresql(Build.work().resolve("many-kills-postgresql-data"));
        server = new Server("many-kills-postgresql", database, Map.of());
    }

    @AfterEach
    void noTransactionIsLeftPrepared() {
        assertThat(database.preparedTransactions()).isZero();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public Server server() {
        return server;
    }
}
