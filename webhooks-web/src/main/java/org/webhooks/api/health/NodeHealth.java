package org.webhooks.api.health;

/**
 * What a node needs to serve, and whether it has it.
 *
 * @param started migrated, its timers and workers running, and not about to stop
 * @param database gives a connection that works
 * @param broker takes a connection
 * @param calls go out to receivers
 */
record NodeHealth(boolean started, boolean database, boolean broker, boolean calls) {
    boolean isUp() {
        return started && database && broker && calls;
    }
}
