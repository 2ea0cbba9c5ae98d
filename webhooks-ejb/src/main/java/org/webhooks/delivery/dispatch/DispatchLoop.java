package org.webhooks.delivery.dispatch;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.webhooks.background.Loop;
import org.webhooks.delivery.load.EndpointLoads;

/**
 * Runs the dispatcher's rounds on a thread of its own: twice a second, and at once when an endpoint or a lane that was
 * full has room again. A timer of the container would leave room unused until its next turn.
 */
@Singleton
public class DispatchLoop {
    private static final Logger LOG = System.getLogger(DispatchLoop.class.getName());
    private static final Duration PERIOD = Duration.ofMillis(500);

    private static final long LONGEST_GATHERED_NANOS = Duration.ofMillis(20).toNanos();

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final Dispatcher dispatcher;
    private final OrderedDispatch ordered;
    private final EndpointLoads loads;
    private final Loop loop;

    /**
     * Wakings come with each call that ends, and a round for each would cost more than it takes. They are gathered as long as
     * the last rounds took, within a bound, so that half of the time is for rounds at most.
     */
    private volatile long gatheredNanos;

    /** What the rounds took that followed each other at once. */
    private long workedNanos;

    private long lastExpiry = System.nanoTime() - PERIOD.toNanos();

    @Inject
    public DispatchLoop(
            Dispatcher dispatcher, OrderedDispatch ordered, EndpointLoads loads, ManagedThreadFactory threads) {
        this.dispatcher = dispatcher;
        this.ordered = ordered;
        this.loads = loads;
        this.loop = new Loop("webhooks-dispatch", threads, this::round);
    }

    public void start() {
        loads.whenThereIsRoomAgain(nanos -> loop.wakeAt(nanos + gatheredNanos));
        loop.start();
    }

    private Duration round() {
        long start = System.nanoTime();
        if (start - lastExpiry >= PERIOD.toNanos()) {
            lastExpiry = start;
            guarded("leases", () -> {
                dispatcher.expireLeases();
                return null;
            });
        }
        Duration pause = shorter(guarded("deliveries in order", ordered::round), PERIOD);
        pause = shorter(guarded("due deliveries", () -> dispatcher.round() ? Duration.ZERO : null), pause);
        workedNanos += System.nanoTime() - start;
        gatheredNanos = Math.min(workedNanos, LONGEST_GATHERED_NANOS);
        if (!pause.isZero()) {
            workedNanos = 0;
        }
        return pause;
    }

    private static Duration shorter(@Nullable Duration asked, Duration other) {
        return asked != null && asked.compareTo(other) < 0 ? asked : other;
    }

    /** A part of a round, which says how long the next one can wait; null where it does not matter to it. */
    private interface Step {
        @Nullable
        Duration run() throws SQLException;
    }

    /** A fault of one step does not end the others. */
    private static @Nullable Duration guarded(String what, Step step) {
        try {
            return step.run();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "No dispatching of {0} just now: {1}", what, e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The dispatcher failed at " + what + " and goes on", e);
        }
        return null;
    }

    /** Returns when the round under way has ended. */
    public void stop() {
        loop.stop(STOP_PATIENCE);
    }
}
