package org.webhooks.delivery.sweep;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import org.webhooks.background.Loop;

/** Runs sweeps on a thread of their own: however many endpoints pause at once, what is due of the others goes out meanwhile. */
@Singleton
public class SweepLoop {
    private static final Logger LOG = System.getLogger(SweepLoop.class.getName());
    private static final Duration PERIOD = Duration.ofMillis(500);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    private final Stragglers stragglers;
    private final Sweeps sweeps;
    private final Loop loop;

    @Inject
    SweepLoop(Stragglers stragglers, Sweeps sweeps, ManagedThreadFactory threads) {
        this.stragglers = stragglers;
        this.sweeps = sweeps;
        this.loop = new Loop("webhooks-sweeps", threads, this::turn);
    }

    public void start() {
        loop.start();
    }

    private Duration turn() {
        try {
            stragglers.look();
            return sweeps.turn(PERIOD) ? Duration.ZERO : PERIOD;
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "What endpoints have waiting is not moved just now: {0}", e.getMessage());
            return PERIOD;
        }
    }

    /** Returns when the chunk under way is moved. */
    public void stop() {
        loop.stop(STOP_PATIENCE);
    }
}
