package org.webhooks.it.account;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_POSTGRESQL)
class AccountsOnPostgresqlIT implements AccountContract, KeyContract, ListContract {
    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }
}
