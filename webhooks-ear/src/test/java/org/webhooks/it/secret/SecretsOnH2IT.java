package org.webhooks.it.secret;

import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

class SecretsOnH2IT implements RotationContract, CanaryContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
