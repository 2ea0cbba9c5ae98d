package org.webhooks.it.recovery;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.webhooks.it.server.H2;
import org.webhooks.it.server.Server;

/** Here the server loses the broker's files as well, on PostgreSQL it does not: what follows is the same. */
class RecoveryOnH2IT implements KillContract {
    private static Server server;

    @BeforeAll
    static void start() {
        server = new Server("recovery-h2", new H2(), Map.of("WEBHOOKS_RECOVERY_RATE", JOBS_PER_SECOND));
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

    @Override
    public void kill() {
        server.kill();
        server.deleteBrokerFiles();
    }
}
