package org.webhooks.delivery.record;

import jakarta.enterprise.concurrent.ManagedExecutorService;
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
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.hand.InHand;
import org.webhooks.delivery.record.RecordStatement.Failing;
import org.webhooks.endpoint.Endpoints;
import org.webhooks.schema.DatabaseKind;
import org.webhooks.schema.Direct;
import org.webhooks.schema.InTransaction;
import org.webhooks.schema.SqlFailure;
import org.webhooks.settings.Deployment;

/**
 * Records a group in one commit. Where that fails, the recording is tried again from memory, for as long as the leases
 * last: rolling the message back at once would call the receivers again.
 */
@Singleton
class GroupRecord {
    private static final Logger LOG = System.getLogger(GroupRecord.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final DataSource database;
    private final Deployment deployment;
    private final InHand inHand;
    private final Endpoints endpoints;
    private final ManagedExecutorService executor;
    private final Clock clock;
    private final int pauseAfterFailures;

    @Inject
    GroupRecord(
            @Direct DataSource database,
            Deployment deployment,
            InHand inHand,
            Endpoints endpoints,
            ManagedExecutorService executor,
            DeliverySettings settings,
            Clock clock) {
        this.database = database;
        this.deployment = deployment;
        this.inHand = inHand;
        this.endpoints = endpoints;
        this.executor = executor;
        this.clock = clock;
        this.pauseAfterFailures = settings.pauseAfterFailures();
    }

    void record(List<Recording> group) {
        List<Recording> rest = group;
        for (Duration pause = FIRST_PAUSE; !rest.isEmpty(); pause = longer(pause)) {
            try {
                pauseTheFailing(store(rest));
                rest.forEach(recording -> inHand.finish(recording.work()));
                return;
            } catch (SQLException e) {
                if (SqlFailure.of(e) == SqlFailure.REJECTED && rest.size() > 1) {
                    rest.forEach(recording -> record(List.of(recording)));
                    return;
                }
                LOG.log(Level.WARNING, "{0} attempts are not recorded yet: {1}", rest.size(), e.getMessage());
            }
            LockSupport.parkNanos(pause.toNanos());
            rest = underLease(rest);
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

    /** What has no lease any more is let go of: whoever has it next calls again. */
    private List<Recording> underLease(List<Recording> recordings) {
        Instant now = clock.instant();
        return recordings.stream()
                .filter(recording -> {
                    boolean over = recording.work().assignment().leaseEnd().isBefore(now);
                    if (over) {
                        LOG.log(
                                Level.WARNING,
                                "An attempt of delivery {0} was never recorded, its lease is over",
                                recording.deliveryId());
                        inHand.finish(recording.work());
                    }
                    return !over;
                })
                .toList();
    }

    /** In transactions of their own: pausing locks the account first, recording has locked the health by now. */
    private void pauseTheFailing(List<Failing> failing) {
        for (Failing endpoint : failing) {
            if (endpoint.failures() >= pauseAfterFailures) {
                executor.execute(() ->
                        endpoints.pauseAfterFailures(endpoint.accountId(), endpoint.endpointId(), pauseAfterFailures));
            }
        }
    }
}
