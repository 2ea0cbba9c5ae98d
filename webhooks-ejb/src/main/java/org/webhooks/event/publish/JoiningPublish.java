package org.webhooks.event.publish;

import static org.webhooks.Refusal.Reason.BUSY;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.webhooks.Refusal;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Published;
import org.webhooks.event.match.Preparation;
import org.webhooks.event.store.HandOver;
import org.webhooks.event.store.PreparedEvent;
import org.webhooks.schema.LockPatience;
import org.webhooks.schema.Savepoint;
import org.webhooks.schema.SqlFailure;
import org.webhooks.schema.Transactional;

/**
 * Publishes in the JTA transaction that its caller has begun: the event is there, and goes out, if and when that commits.
 * Whatever is thrown leaves the transaction as it is, but for BUSY, after which it must be rolled back.
 */
@Singleton
public class JoiningPublish {
    private static final Logger LOG = System.getLogger(JoiningPublish.class.getName());

    private final DataSource database;
    private final Admission admission;
    private final Preparation preparation;
    private final Storage storage;
    private final Replays replays;
    private final HandOver handOver;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    @SuppressWarnings("NullAway.Init") // the registry is injected after the constructor
    public JoiningPublish(
            @Transactional DataSource database,
            Admission admission,
            Preparation preparation,
            Storage storage,
            Replays replays,
            HandOver handOver) {
        this.database = database;
        this.admission = admission;
        this.preparation = preparation;
        this.storage = storage;
        this.replays = replays;
        this.handOver = handOver;
    }

    /**
     * Stores the event and its deliveries, which wait for the dispatcher: a transaction that lasts keeps no places, and
     * none of its leases can end before it does.
     *
     * @throws Refusal as {@link Publishing} does
     * @throws IllegalStateException the database rejects the event as it is, and always will
     */
    public Published publish(NewEvent wish) {
        NewEvent event = admission.admit(wish);
        try (Connection connection = database.getConnection()) {
            for (int round = 0; round < PublishLimits.ROUNDS; round++) {
                PreparedEvent prepared = preparation.toWait(event);
                if (Savepoint.around(
                        connection, () -> LockPatience.limited(connection, () -> store(connection, prepared)))) {
                    transaction.registerInterposedSynchronization(new WakeAfterCommit());
                    return prepared.published();
                }
                Optional<Published> replay = replays.of(connection, event);
                if (replay.isPresent()) {
                    return replay.get();
                }
                storage.lookAgain(prepared);
            }
            throw new Refusal(BUSY, "the account changes faster than an event can be stored");
        } catch (SQLException e) {
            throw failure(event, e);
        }
    }

    /** What may pass is to be tried again; what the database will always reject must not be. */
    static RuntimeException failure(NewEvent event, SQLException e) {
        if (SqlFailure.of(e) == SqlFailure.REJECTED) {
            return new IllegalStateException("The database rejects an event of account " + event.accountId(), e);
        }
        LOG.log(
                Level.WARNING,
                "Refused a publish of account {0} in a transaction: {1}",
                String.valueOf(event.accountId()),
                e.getMessage());
        return new Refusal(BUSY, sentence(e));
    }

    private boolean store(Connection connection, PreparedEvent prepared) throws SQLException {
        return !storage.statementFor(connection)
                .store(connection, List.of(prepared), handOver.terms())
                .isEmpty();
    }

    private static String sentence(SQLException e) {
        return SqlFailure.of(e) == SqlFailure.BLOCKED
                ? "another transaction is publishing the same event"
                : "the database does not store: " + e.getMessage();
    }

    /** Only wakes: the thread still carries the finished transaction. */
    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // nothing is left to be written
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                handOver.wakeDispatcher();
            }
        }
    }
}
