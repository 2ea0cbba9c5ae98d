package org.webhooks.it.refusal;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_POSTGRESQL)
class RefusalsOnPostgresqlIT implements RefusalContract {
    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }
}
