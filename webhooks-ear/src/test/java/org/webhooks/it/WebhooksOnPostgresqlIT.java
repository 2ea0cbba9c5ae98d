package org.webhooks.it;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_POSTGRESQL)
class WebhooksOnPostgresqlIT
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
        return SharedServers.onPostgresql();
    }
}
