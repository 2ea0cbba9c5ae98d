package org.webhooks.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.webhooks.outbound.OutboundClient;

/** Whether this node serves: its schema is right, its name is its own, it is not stopping, and it can call receivers. */
@Singleton
public class Readiness {
    private final OutboundClient client;
    private volatile boolean open;

    @Inject
    public Readiness(OutboundClient client) {
        this.client = client;
    }

    public boolean isOpen() {
        return open;
    }

    /** Whether calls go out: not where a thread that sends them has ended, which only a restart mends. */
    public boolean isCalling() {
        return client.isAlive();
    }

    public void open() {
        open = true;
    }

    public void close() {
        open = false;
    }
}
