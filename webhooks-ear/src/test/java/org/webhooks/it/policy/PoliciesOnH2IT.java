package org.webhooks.it.policy;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_H2)
class PoliciesOnH2IT
        implements RestContract,
                LimitContract,
                OrderContract,
                OperationalEventContract,
                SettingsContract,
                CallContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
