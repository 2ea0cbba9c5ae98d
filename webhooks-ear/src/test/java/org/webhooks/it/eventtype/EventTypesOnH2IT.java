package org.webhooks.it.eventtype;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_H2)
class EventTypesOnH2IT implements CatalogueContract, SchemaContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
