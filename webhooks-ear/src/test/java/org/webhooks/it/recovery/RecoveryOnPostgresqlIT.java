package org.webhooks.it.recovery;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.webhooks.it.server.Build;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.server.Server;

class RecoveryOnPostgresqlIT implements RecoveryContract {
    private static Server server;

    @BeforeAll
    static void start() {
        server = new Server(
                "recovery-postgresql", new Postgresql(Build.work().resolve("recovery-postgresql-data")), Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    public Server server() {
        return server;
    }
}
