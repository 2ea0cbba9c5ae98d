package org.webhooks.it.secret;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_H2)
class SecretsOnH2IT implements RotationContract, KeyPairContract, VerifyContract, CanaryContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
