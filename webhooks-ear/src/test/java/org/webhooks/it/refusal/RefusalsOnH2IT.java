package org.webhooks.it.refusal;

import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

class RefusalsOnH2IT implements RefusalContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
