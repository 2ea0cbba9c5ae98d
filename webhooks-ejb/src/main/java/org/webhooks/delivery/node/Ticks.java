package org.webhooks.delivery.node;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.webhooks.delivery.Readiness;
import org.webhooks.delivery.hand.HandWatch;
import org.webhooks.delivery.load.Rests;
import org.webhooks.delivery.notice.NoticeLoop;
import org.webhooks.endpoint.registry.VersionWatch;

/**
 * What this node does again and again: it shows that it lives, sees others' changes, and watches what is in hand. On
 * threads of its own, because that goes on while the server is suspended and calls in flight end.
 */
@Singleton
class Ticks {
    private static final Logger LOG = System.getLogger(Ticks.class.getName());
    private static final long STOP_PATIENCE_MILLIS = 5_000;

    private final ManagedThreadFactory threads;
    private final NodeName name;
    private final Neighbours neighbours;
    private final VersionWatch versions;
    private final Rests rests;
    private final HandWatch hand;
    private final NoticeLoop notices;
    private final Readiness readiness;
    private final List<Thread> ticking = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    Ticks(
            ManagedThreadFactory threads,
            NodeName name,
            Neighbours neighbours,
            VersionWatch versions,
            Rests rests,
            HandWatch hand,
            NoticeLoop notices,
            Readiness readiness) {
        this.threads = threads;
        this.name = name;
        this.neighbours = neighbours;
        this.versions = versions;
        this.rests = rests;
        this.hand = hand;
        this.notices = notices;
        this.readiness = readiness;
    }

    void start() {
        neighbours.look();
        rests.look();
        every(1_000, "webhooks-beat", this::beat);
        every(500, "webhooks-versions", () -> {
            versions.look();
            rests.look();
        });
        // asks nothing of the database, and must not wait for it
        every(500, "webhooks-notices", notices::look);
        every(200, "webhooks-hand", hand::look);
    }

    private void every(long millis, String threadName, Runnable tick) {
        Thread thread = threads.newThread(() -> run(millis, tick));
        thread.setName(threadName);
        thread.start();
        ticking.add(thread);
    }

    private void run(long millis, Runnable tick) {
        try {
            while (!stopping.await(millis, TimeUnit.MILLISECONDS)) {
                guarded(tick);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void guarded(Runnable tick) {
        try {
            tick.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "A periodic task failed and goes on", e);
        }
    }

    private void beat() {
        neighbours.look();
        if (!name.beat() && readiness.isOpen()) {
            readiness.close();
            LOG.log(Level.ERROR, "Another server has taken the name of this node: it serves no more, restart it");
        }
    }

    /** Waits for what is under way and interrupts nothing: H2 closes its file under a thread that is interrupted. */
    void stop() {
        stopping.countDown();
        for (Thread thread : ticking) {
            try {
                thread.join(STOP_PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
