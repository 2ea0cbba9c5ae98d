package org.webhooks.delivery.dispatch;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.load.EndpointLoads;
import org.webhooks.delivery.sweep.Stragglers;
import org.webhooks.delivery.sweep.Sweeps;

/**
 * Runs the dispatcher's rounds on a thread of its own: twice a second, and at once when an endpoint or a lane that was
 * full has room again. A timer of the container would leave room unused until its next turn.
 */
@Singleton
public class DispatchLoop {
    private static final Logger LOG = System.getLogger(DispatchLoop.class.getName());
    private static final Duration PERIOD = Duration.ofMillis(500);

    /** Wakings come with each call that ends: rounds closer than this would cost more than they take. */
    private static final long SHORTEST_MILLIS = 20;

    private static final long STOP_PATIENCE_MILLIS = 10_000;

    private final Dispatcher dispatcher;
    private final OrderedDispatch ordered;
    private final Sweeps sweeps;
    private final Stragglers stragglers;
    private final ManagedThreadFactory threads;
    private final EndpointLoads loads;
    private final Alarm alarm = new Alarm();
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private long lastHousekeeping;

    @Inject
    public DispatchLoop(
            Dispatcher dispatcher,
            OrderedDispatch ordered,
            Sweeps sweeps,
            Stragglers stragglers,
            ManagedThreadFactory threads,
            EndpointLoads loads) {
        this.dispatcher = dispatcher;
        this.ordered = ordered;
        this.sweeps = sweeps;
        this.stragglers = stragglers;
        this.threads = threads;
        this.loads = loads;
    }

    public void start() {
        loads.whenThereIsRoomAgain(alarm::wakeAt);
        Thread started = threads.newThread(this::run);
        started.setName("webhooks-dispatch");
        started.start();
        thread = started;
    }

    private void run() {
        while (!stopping) {
            try {
                boolean more = work();
                if (!more && alarm.sleep(PERIOD)) {
                    TimeUnit.MILLISECONDS.sleep(SHORTEST_MILLIS);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean work() {
        if (System.nanoTime() - lastHousekeeping > PERIOD.toNanos()) {
            lastHousekeeping = System.nanoTime();
            guarded("leases", () -> {
                dispatcher.expireLeases();
                return false;
            });
            guarded("sweeps", () -> {
                stragglers.look();
                sweeps.moveOneChunkEach();
                return false;
            });
        }
        boolean moreInOrder = guarded("deliveries in order", ordered::round);
        return guarded("due deliveries", dispatcher::round) || moreInOrder;
    }

    private interface Step {
        boolean run() throws SQLException;
    }

    /** A fault of one step ends neither the others nor the loop. */
    private static boolean guarded(String what, Step step) {
        try {
            return step.run();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "No dispatching of {0} just now: {1}", what, e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "The dispatcher failed at " + what + " and goes on", e);
        }
        return false;
    }

    public void stop() {
        stopping = true;
        alarm.wakeAt(System.nanoTime());
        Thread running = thread;
        if (running != null) {
            try {
                running.join(STOP_PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
