package org.webhooks.it.job;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_POSTGRESQL)
class JobsOnPostgresqlIT implements RecoveringContract, BulkRedeliveryContract, SteeredJobContract {
    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }
}
