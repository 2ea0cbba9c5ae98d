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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
    private static final long PERIOD_MILLIS = 2_000;
    private static final int RESTS_PER_WORK = 4;
    private static final long STOP_PATIENCE_MILLIS = 10_000;

    @Inject
    @Direct
    DataSource database;

    @Inject
    Turn turn;

    @Inject
    Removals removals;

    @Inject
    ManagedThreadFactory threads;

    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    @PostConstruct
    void start() {
        Thread started = threads.newThread(this::run);
        started.setName("webhooks-retention");
        started.start();
        thread = started;
    }

    private void run() {
        try {
            while (!stopping.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                pass();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A fault of one removal keeps neither the others nor the next pass from their work. */
    private void pass() throws InterruptedException {
        try {
            for (Removal removal : turn.take().map(removals::at).orElse(List.of())) {
                remove(removal);
            }
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "Nothing is removed without a database", e);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "Nothing old is removed in this turn", e);
        }
    }

    private void remove(Removal removal) throws InterruptedException {
        try {
            boolean more = true;
            while (more) {
                long begun = System.nanoTime();
                more = InTransaction.run(database, removal::removeChunk);
                long rest = (System.nanoTime() - begun) * RESTS_PER_WORK;
                more &= !stopping.await(rest, TimeUnit.NANOSECONDS);
            }
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Old {0} are not removed just now: {1}", removal.what(), e.getMessage());
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "Old " + removal.what() + " can not be removed", e);
        }
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
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
