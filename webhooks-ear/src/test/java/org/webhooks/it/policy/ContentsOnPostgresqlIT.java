package org.webhooks.it.policy;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_POSTGRESQL)
class ContentsOnPostgresqlIT implements FilterContract, CloudEventsContract {
    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }
}
