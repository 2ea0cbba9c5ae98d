package org.webhooks.delivery.sweep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.webhooks.delivery.stats.OutcomeRows;
import org.webhooks.delivery.stats.Outcomes;
import org.webhooks.endpoint.EndpointHealth.Sweep;
import org.webhooks.schema.Direct;
import org.webhooks.schema.InTransaction;
import org.webhooks.settings.Deployment;

/** Moves one chunk of a sweep in a transaction of its own, and ends the sweep where there is none left. */
@Singleton
class SweepChunks {
    private static final Logger LOG = System.getLogger(SweepChunks.class.getName());

    /** With two turns a second, what was held goes out at a thousand a second, not in a burst. */
    private static final int RELEASED_AT_ONCE = 500;

    private static final int MOVED_AT_ONCE = 5_000;

    // two nodes may go for the same rows: the one that comes second moves none of them, and that is not the end
    private static final String END = """
            update endpoint_health set sweep = null
            where endpoint_id = ? and sweep = ? and sweep_until = ? and not exists (
              select 1 from deliveries d where d.endpoint_id = endpoint_health.endpoint_id and %s)""";

    private static final String END_HOLD = END.formatted("d.state = 'waiting'");
    private static final String END_RELEASE = END.formatted("d.state = 'held'");
    private static final String END_CANCEL =
            END.formatted("d.state in ('waiting', 'held') and d.created_at <= endpoint_health.sweep_until");

    private static final String HOLD = """
            update deliveries set state = 'held', due_at = null where id in (
              select id from deliveries where state = 'waiting' and endpoint_id = ?
              order by state, endpoint_id, sequence, due_at, id limit ?)
            and state = 'waiting'""";

    private static final String RELEASE = """
            update deliveries
            set state = 'waiting', due_at = coalesce((
              select e.deliver_at from events e
              where e.account_id = deliveries.account_id and e.id = deliveries.event_id
              and e.deliver_at > current_timestamp), case when sequence is null then current_timestamp end)
            where id in (
              select id from deliveries where state = 'held' and endpoint_id = ?
              order by state, endpoint_id, sequence, due_at, id limit ?)
            and state = 'held'""";

    private static final String CANCEL = """
            update deliveries set state = 'cancelled', due_at = null where id in (
              select d.id from deliveries d join endpoint_health h on h.endpoint_id = d.endpoint_id
              where d.state in ('waiting', 'held') and d.endpoint_id = ? and d.created_at <= h.sweep_until limit ?)
            and state in ('waiting', 'held')""";

    private final DataSource database;
    private final Deployment deployment;

    @Inject
    SweepChunks(@Direct DataSource database, Deployment deployment) {
        this.database = database;
        this.deployment = deployment;
    }

    /** Where it can't be moved just now, it is tried again in the next turn. */
    void moveOne(OpenSweep open) {
        try {
            // without a lock on the health, which the recording of attempts needs; others may change rows of a chunk
            // meanwhile, so that only an empty one is the end
            if (InTransaction.run(database, connection -> move(connection, open)) == 0) {
                InTransaction.run(database, connection -> end(connection, open));
            }
        } catch (SQLException e) {
            LOG.log(
                    Level.WARNING,
                    "What endpoint {0} has waiting is not moved just now: {1}",
                    String.valueOf(open.endpointId()),
                    e.getMessage());
        }
    }

    /** Ends this very sweep; what comes behind it is a straggler. */
    private static int end(Connection connection, OpenSweep open) throws SQLException {
        String sql =
                switch (open.sweep()) {
                    case HOLD -> END_HOLD;
                    case RELEASE -> END_RELEASE;
                    case CANCEL -> END_CANCEL;
                };
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, open.endpointId());
            update.setString(2, open.sweep().name());
            update.setObject(3, open.until());
            return update.executeUpdate();
        }
    }

    private int move(Connection connection, OpenSweep open) throws SQLException {
        String sql =
                switch (open.sweep()) {
                    case HOLD -> HOLD;
                    case RELEASE -> RELEASE;
                    case CANCEL -> CANCEL;
                };
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, open.endpointId());
            update.setInt(2, open.sweep() == Sweep.RELEASE ? RELEASED_AT_ONCE : MOVED_AT_ONCE);
            int moved = update.executeUpdate();
            if (open.sweep() == Sweep.CANCEL && moved > 0) {
                OutcomeRows.ofThisHour(connection, deployment.clockOffset())
                        .add(open.endpointId(), Outcomes.cancelled(moved));
            }
            return moved;
        }
    }
}
