package org.webhooks.it.secret;

import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

class SecretsOnPostgresqlIT implements RotationContract, CanaryContract {
    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }
}
