package org.webhooks.delivery;

import jakarta.inject.Singleton;

/** Whether this node serves: its schema is right, its name is its own, and it is not stopping. */
@Singleton
public class Readiness {
    private volatile boolean open;

    public boolean isOpen() {
        return open;
    }

    public void open() {
        open = true;
    }

    public void close() {
        open = false;
    }
}
