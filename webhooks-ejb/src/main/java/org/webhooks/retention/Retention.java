package org.webhooks.retention;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.webhooks.background.Loop;
import org.webhooks.schema.Direct;
import org.webhooks.schema.InTransaction;

/**
 * Removes what is old, chunk by chunk, on a thread of its own from the node's start to its stop. It works for a fifth of
 * the time and rests for the others, so that what is published and delivered meanwhile hardly waits.
 */
@Singleton
@Startup
@DependsOn("NodeLife")
@TransactionManagement(TransactionManagementType.BEAN)
public class Retention {
    private static final Logger LOG = System.getLogger(Retention.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final int RESTS_PER_WORK = 4;
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    @Inject
    @Direct
    DataSource database;

    @Inject
    Turn turn;

    @Inject
    Removals removals;

    @Inject
    ManagedThreadFactory threads;

    private final Deque<Removal> left = new ArrayDeque<>();
    private @Nullable Loop loop;

    @PostConstruct
    void start() {
        Loop started = new Loop("webhooks-retention", threads, this::removeChunk);
        loop = started;
        started.start();
    }

    private Duration removeChunk() {
        if (left.isEmpty()) {
            left.addAll(dueInThisTurn());
        }
        Removal removal = left.peek();
        long begun = System.nanoTime();
        if (removal != null && !hasMoreBehindAChunk(removal)) {
            left.remove();
        }
        return left.isEmpty() ? PERIOD : Duration.ofNanos((System.nanoTime() - begun) * RESTS_PER_WORK);
    }

    private List<Removal> dueInThisTurn() {
        try {
            return turn.take().map(removals::at).orElse(List.of());
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "Nothing is removed without a database", e);
            return List.of();
        }
    }

    /** A fault of one removal keeps neither the others nor the next turn from their work. */
    private boolean hasMoreBehindAChunk(Removal removal) {
        try {
            return InTransaction.run(database, removal::removeChunk);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Old {0} are not removed just now: {1}", removal.what(), e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "Old " + removal.what() + " can not be removed", e);
        }
        return false;
    }

    @PreDestroy
    void stop() {
        if (loop != null) {
            loop.stop(STOP_PATIENCE);
        }
    }
}
