package org.webhooks.it.recovery;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.webhooks.it.server.H2;
import org.webhooks.it.server.Server;

class ManyKillsOnH2IT implements ManyKillsContract {
    private static Server server;

    @BeforeAll
    static void start() {
        server = new Server("many-kills-h2", new H2(), Map.of());
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
