package org.webhooks.outbound;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/**
 * Does a round of work again and again on one thread. One look at all calls in flight costs less than a timer for
 * each, nearly all of which would be cancelled.
 */
final class Sweep implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Sweep.class.getName());

    private final Duration period;
    private final Runnable round;
    private final Thread thread;
    private volatile boolean closed;

    Sweep(Duration period, Runnable round, ThreadFactory threads) {
        this.period = period;
        this.round = round;
        this.thread = threads.newThread(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closed) {
                runRound();
                Thread.sleep(period.toMillis());
            }
        } catch (InterruptedException e) {
            // how close() and a server that stops end this thread
        }
    }

    private void runRound() {
        try {
            round.run();
        } catch (RuntimeException e) {
            // without this thread no call would time out any more
            LOG.log(Level.ERROR, "a sweep over the calls in flight failed", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
