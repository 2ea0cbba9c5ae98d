package org.webhooks.delivery.recovery.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.recovery.chunk.JobStep;
import org.webhooks.delivery.recovery.progress.JobRows;
import org.webhooks.delivery.recovery.progress.OpenJob;
import org.webhooks.event.store.HandOver;
import org.webhooks.schema.Direct;
import org.webhooks.schema.InTransaction;
import org.webhooks.schema.SqlFailure;

/** Gives each open job its turns. Called by one thread. */
@Singleton
class Turns {
    private static final Logger LOG = System.getLogger(Turns.class.getName());

    /** What another node makes is seen within this time. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    /** A job that can't be moved must not keep the others waiting. */
    private static final Duration POSTPONED = Duration.ofSeconds(10);

    private final DataSource database;
    private final JobStep step;
    private final HandOver handOver;
    private @Nullable OpenJob current;

    private record Turn(int sent, Duration untilNext) {}

    @Inject
    Turns(@Direct DataSource database, JobStep step, HandOver handOver) {
        this.database = database;
        this.step = step;
        this.handOver = handOver;
    }

    /** Moves the job whose turn it is by one chunk, in one transaction. @return how long to wait for the next turn */
    Duration takeOne() {
        current = null;
        try {
            Turn turn = InTransaction.run(database, this::takeOne);
            if (turn.sent() > 0) {
                handOver.wakeDispatcher();
            }
            return turn.untilNext();
        } catch (SQLException e) {
            switch (SqlFailure.of(e)) {
                case BLOCKED -> LOG.log(Level.DEBUG, "A chunk waits for another transaction", e);
                case UNAVAILABLE ->
                    LOG.log(Level.WARNING, "No recovery just now, it is tried again: {0}", e.getMessage());
                case REJECTED -> postpone(e);
            }
        } catch (RuntimeException | Error e) {
            postpone(e);
        }
        return IDLE;
    }

    private Turn takeOne(Connection connection) throws SQLException {
        Optional<OpenJob> next = new JobRows(connection).next();
        if (next.isEmpty()) {
            return new Turn(0, IDLE);
        }
        OpenJob job = next.get();
        if (!job.isItsTurn()) {
            Duration left = Duration.between(job.now(), job.turn());
            return new Turn(0, left.compareTo(IDLE) < 0 ? left : IDLE);
        }
        current = job;
        return new Turn(step.move(connection, job), Duration.ZERO);
    }

    private void postpone(Throwable failure) {
        OpenJob job = current;
        if (job == null) {
            LOG.log(Level.ERROR, "Jobs can't be taken and are tried again", failure);
            return;
        }
        LOG.log(Level.ERROR, "Job " + job.id() + " can't go on and is tried again", failure);
        try {
            InTransaction.run(database, connection -> {
                new JobRows(connection).postpone(job, job.now().plus(POSTPONED));
                return job;
            });
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Job {0} is not postponed: {1}", job.id(), e.getMessage());
        }
    }
}
