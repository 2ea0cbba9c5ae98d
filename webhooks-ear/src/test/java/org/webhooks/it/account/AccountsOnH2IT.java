package org.webhooks.it.account;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_H2)
class AccountsOnH2IT implements AccountContract, KeyContract, ListContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
