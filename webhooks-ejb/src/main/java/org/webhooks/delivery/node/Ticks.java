package org.webhooks.delivery.node;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.webhooks.delivery.Readiness;
import org.webhooks.delivery.hand.HandWatch;
import org.webhooks.endpoint.registry.VersionWatch;

/** What this node does again and again: it shows that it lives, sees others' changes, and watches what is in hand. */
@Singleton
class Ticks {
    private static final Logger LOG = System.getLogger(Ticks.class.getName());

    private final ManagedScheduledExecutorService scheduler;
    private final NodeName name;
    private final VersionWatch versions;
    private final HandWatch hand;
    private final Readiness readiness;
    private final List<Future<?>> ticking = new ArrayList<>();

    @Inject
    Ticks(
            ManagedScheduledExecutorService scheduler,
            NodeName name,
            VersionWatch versions,
            HandWatch hand,
            Readiness readiness) {
        this.scheduler = scheduler;
        this.name = name;
        this.versions = versions;
        this.hand = hand;
        this.readiness = readiness;
    }

    void start() {
        every(1_000, this::beat);
        every(500, versions::look);
        every(200, hand::look);
    }

    private void every(long millis, Runnable tick) {
        ticking.add(scheduler.scheduleWithFixedDelay(guarded(tick), millis, millis, TimeUnit.MILLISECONDS));
    }

    /** A scheduled task that throws is never run again. */
    private static Runnable guarded(Runnable tick) {
        return () -> {
            try {
                tick.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A periodic task failed and goes on", e);
            }
        };
    }

    private void beat() {
        if (!name.beat() && readiness.isOpen()) {
            readiness.close();
            LOG.log(Level.ERROR, "Another server has taken the name of this node: it serves no more, restart it");
        }
    }

    void stop() {
        ticking.forEach(tick -> tick.cancel(false));
    }
}
