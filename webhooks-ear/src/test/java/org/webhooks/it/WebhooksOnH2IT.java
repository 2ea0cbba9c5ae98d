package org.webhooks.it;

import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

class WebhooksOnH2IT
        implements PublishingContract, IdempotencyContract, RetryContract, SteeringContract, IsolationContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
