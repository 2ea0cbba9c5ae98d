package org.webhooks.it.secret;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_POSTGRESQL)
class SecretsOnPostgresqlIT implements RotationContract, KeyPairContract, VerifyContract, CanaryContract {
    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }
}
