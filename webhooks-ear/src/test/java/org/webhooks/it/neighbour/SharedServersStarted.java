package org.webhooks.it.neighbour;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

/** Tells Arquillian, which reads its configuration when its own extension is first met, where the servers are. */
final class SharedServersStarted implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        announce(SharedServers.onH2());
        announce(SharedServers.onPostgresql());
    }

    private static void announce(Server server) {
        String property = "webhooks.it." + server.database().name() + ".management-port";
        System.setProperty(property, String.valueOf(server.management().port()));
    }
}
