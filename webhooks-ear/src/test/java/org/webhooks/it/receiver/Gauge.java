package org.webhooks.it.receiver;

/** How many calls are under way at the same time. */
public final class Gauge {
    private int now;
    private int most;

    synchronized void up() {
        now++;
        most = Math.max(most, now);
    }

    synchronized void down() {
        now--;
    }

    public synchronized int now() {
        return now;
    }

    /** The most there ever were. */
    public synchronized int most() {
        return most;
    }
}
