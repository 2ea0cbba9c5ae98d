package org.webhooks.delivery.node;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.Readiness;
import org.webhooks.delivery.hand.HandWatch;
import org.webhooks.endpoint.registry.VersionWatch;

/**
 * What this node does again and again: it shows that it lives, sees others' changes, and watches what is in hand. On a
 * thread of its own, because it goes on while the server is suspended and calls in flight end.
 */
@Singleton
class Ticks {
    private static final Logger LOG = System.getLogger(Ticks.class.getName());
    private static final Duration TICK = Duration.ofMillis(100);
    private static final int HAND = 2;
    private static final int VERSIONS = 5;
    private static final int BEAT = 10;

    private final ManagedThreadFactory threads;
    private final NodeName name;
    private final VersionWatch versions;
    private final HandWatch hand;
    private final Readiness readiness;
    private @Nullable Thread thread;

    @Inject
    Ticks(ManagedThreadFactory threads, NodeName name, VersionWatch versions, HandWatch hand, Readiness readiness) {
        this.threads = threads;
        this.name = name;
        this.versions = versions;
        this.hand = hand;
        this.readiness = readiness;
    }

    void start() {
        Thread started = threads.newThread(this::run);
        started.setName("webhooks-ticks");
        started.start();
        thread = started;
    }

    private void run() {
        try {
            for (long tick = 1; true; tick++) {
                Thread.sleep(TICK.toMillis());
                every(HAND, tick, hand::look);
                every(VERSIONS, tick, versions::look);
                every(BEAT, tick, this::beat);
            }
        } catch (InterruptedException stopped) {
            LOG.log(Level.DEBUG, "No more ticks");
        }
    }

    private static void every(int ticks, long tick, Runnable what) {
        if (tick % ticks == 0) {
            try {
                what.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A periodic task failed and goes on", e);
            }
        }
    }

    private void beat() {
        if (!name.beat() && readiness.isOpen()) {
            readiness.close();
            LOG.log(Level.ERROR, "Another server has taken the name of this node: it serves no more, restart it");
        }
    }

    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
