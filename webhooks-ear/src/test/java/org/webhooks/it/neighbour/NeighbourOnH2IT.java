package org.webhooks.it.neighbour;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@BesideNeighbour
@ResourceLock(SharedServers.ON_H2)
class NeighbourOnH2IT implements TransactionContract, MessageContract {
    @Deployment(testable = false)
    @TargetsContainer("h2")
    static WebArchive neighbour() {
        return Neighbour.archive();
    }

    @Override
    public Server server() {
        return SharedServers.onH2();
    }
}
