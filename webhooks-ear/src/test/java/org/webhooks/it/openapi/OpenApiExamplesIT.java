package org.webhooks.it.openapi;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_H2)
class OpenApiExamplesIT implements OpenApiExamplesContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
