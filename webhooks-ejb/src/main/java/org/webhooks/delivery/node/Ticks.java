package org.webhooks.delivery.node;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.webhooks.background.Loop;
import org.webhooks.delivery.Readiness;
import org.webhooks.delivery.hand.HandWatch;
import org.webhooks.delivery.notice.NoticeLoop;
import org.webhooks.delivery.rest.Rests;
import org.webhooks.endpoint.registry.VersionWatch;

/**
 * What this node does again and again: it shows that it lives, sees others' changes, and watches what is in hand. On
 * threads of its own, because that goes on while the server is suspended and calls in flight end.
 */
@Singleton
class Ticks {
    private static final Logger LOG = System.getLogger(Ticks.class.getName());
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

    private final ManagedThreadFactory threads;
    private final NodeName name;
    private final Neighbours neighbours;
    private final VersionWatch versions;
    private final Rests rests;
    private final HandWatch hand;
    private final NoticeLoop notices;
    private final Readiness readiness;
    private final List<Loop> loops = new ArrayList<>();

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
        every(Duration.ofSeconds(1), "webhooks-beat", this::beat);
        every(Duration.ofMillis(500), "webhooks-versions", () -> {
            versions.look();
            rests.look();
        });
        every(Duration.ofMillis(500), "webhooks-notices", notices::look);
        // asks nothing of the database, and must not wait for it
        every(Duration.ofMillis(200), "webhooks-hand", hand::look);
        loops.forEach(Loop::start);
    }

    private void every(Duration pause, String threadName, Runnable tick) {
        loops.add(Loop.every(pause, threadName, threads, tick));
    }

    private void beat() {
        neighbours.look();
        if (!name.beat() && readiness.isOpen()) {
            readiness.close();
            LOG.log(Level.ERROR, "Another server has taken the name of this node: it serves no more, restart it");
        }
    }

    /** Waits for what is under way. */
    void stop() {
        loops.forEach(loop -> loop.stop(STOP_PATIENCE));
    }
}
