package org.webhooks.it.retention;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_H2)
class RetentionOnH2IT implements RetentionContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
