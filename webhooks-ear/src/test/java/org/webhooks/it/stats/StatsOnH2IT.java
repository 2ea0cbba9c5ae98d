package org.webhooks.it.stats;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_H2)
class StatsOnH2IT implements StatsContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
