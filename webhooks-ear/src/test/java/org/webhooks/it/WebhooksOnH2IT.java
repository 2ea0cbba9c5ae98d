package org.webhooks.it;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_H2)
class WebhooksOnH2IT
        implements PublishingContract,
                IdempotencyContract,
                BatchIdempotencyContract,
                RetryContract,
                SteeringContract,
                ReleaseContract,
                IsolationContract,
                SlowCallersContract {
    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
