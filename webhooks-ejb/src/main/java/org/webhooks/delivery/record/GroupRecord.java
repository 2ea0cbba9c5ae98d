package org.webhooks.delivery.record;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.webhooks.delivery.hand.InHand;
import org.webhooks.delivery.record.RecordStatement.Failing;
import org.webhooks.schema.DatabaseKind;
import org.webhooks.schema.Direct;
import org.webhooks.schema.InTransaction;
import org.webhooks.schema.SqlFailure;
import org.webhooks.settings.Deployment;

/**
 * Records a group in one commit. Where that fails, the recording is tried again from memory until it succeeds: rolling the
 * message back at once would call the receivers again.
 */
@Singleton
class GroupRecord {
    private static final Logger LOG = System.getLogger(GroupRecord.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final DataSource database;
    private final Deployment deployment;
    private final InHand inHand;
    private final EndpointSteering steering;
    private final Clock clock;
    private volatile boolean retrying;
    private volatile boolean stopping;

    @Inject
    GroupRecord(
            @Direct DataSource database, Deployment deployment, InHand inHand, EndpointSteering steering, Clock clock) {
        this.database = database;
        this.deployment = deployment;
        this.inHand = inHand;
        this.steering = steering;
        this.clock = clock;
    }

    /** Whether the database does not take what is to be recorded just now. */
    boolean isRetrying() {
        return retrying;
    }

    /** Ends retrying: what is not recorded at the next try is found again when its lease is over. */
    void stopRetrying() {
        stopping = true;
    }

    void record(List<Recording> group) {
        for (Duration pause = FIRST_PAUSE; true; pause = longer(pause)) {
            try {
                List<Failing> failing = store(group);
                retrying = false;
                group.forEach(recording -> inHand.finish(recording.work()));
                steering.follow(group, failing);
                return;
            } catch (SQLException e) {
                if (SqlFailure.of(e) == SqlFailure.REJECTED) {
                    rejected(group, e);
                    return;
                }
                LOG.log(Level.WARNING, "{0} attempts are not recorded yet: {1}", group.size(), e.getMessage());
            }
            if (stopping) {
                return;
            }
            retrying = true;
            LockSupport.parkNanos(pause.toNanos());
            letGoOfThoseWithoutLease(group);
        }
    }

    /** The bad one must not keep the others from being recorded; alone, it would be refused for ever. */
    private void rejected(List<Recording> group, SQLException e) {
        if (group.size() > 1) {
            group.forEach(recording -> record(List.of(recording)));
        } else {
            LOG.log(Level.ERROR, "An attempt of delivery " + group.get(0).deliveryId() + " can't be recorded", e);
            inHand.finish(group.get(0).work());
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private List<Failing> store(List<Recording> recordings) throws SQLException {
        return InTransaction.run(
                database,
                connection -> statementFor(connection).record(connection, recordings, deployment.clockOffset()));
    }

    private static RecordStatement statementFor(Connection connection) throws SQLException {
        return switch (DatabaseKind.of(connection)) {
            case POSTGRESQL -> new PostgresRecordStatement();
            case H2 -> new H2RecordStatement();
        };
    }

    /** Others may have them now, so that they keep no place; that they were called is recorded all the same. */
    private void letGoOfThoseWithoutLease(List<Recording> recordings) {
        Instant now = clock.instant();
        for (Recording recording : recordings) {
            if (recording.work().assignment().leaseEnd().isBefore(now)) {
                inHand.finish(recording.work());
            }
        }
    }
}
