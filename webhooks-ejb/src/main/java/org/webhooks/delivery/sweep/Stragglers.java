package org.webhooks.delivery.sweep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.webhooks.schema.Direct;

/** Opens a sweep for what an earlier one could not see: it was being written, or called, when that ran. */
@Singleton
public class Stragglers {
    private static final String CALLABLE = """
            exists (select 1 from endpoints e join accounts a on a.id = e.account_id
                    where e.id = endpoint_health.endpoint_id and e.is_active and e.deleted_at is null
                    and a.deleted_at is null)""";

    // what this node has in memory may be older than the endpoint
    private static final String CANCEL_UNLESS_CALLABLE = """
            update endpoint_health set sweep = 'CANCEL', sweep_until = current_timestamp
            where endpoint_id = ? and sweep is null and not\s""" + CALLABLE;

    // recorded as waiting by a call that was in flight when its endpoint was paused, and perhaps deleted by now
    // (asked for one, not whether any exists: for that PostgreSQL may read all that waits, or an endpoint's whole
    // history)
    private static final String WAITING_WHILE_PAUSED = """
            update endpoint_health
            set sweep = case when %s then 'HOLD' else 'CANCEL' end, sweep_until = current_timestamp
            where paused_at is not null and sweep is null
            and (select d.id from deliveries d
                 where d.state = 'waiting' and d.endpoint_id = endpoint_health.endpoint_id
                 order by d.state, d.endpoint_id, d.sequence, d.due_at, d.id limit 1) is not null""".formatted(CALLABLE);

    // committed as held by a transaction that began before its endpoint was unpaused, disabled or deleted
    private static final String HELD_WITHOUT_CAUSE = """
            update endpoint_health
            set sweep = case when %1$s then 'RELEASE' else 'CANCEL' end, sweep_until = current_timestamp
            where endpoint_id = ? and sweep is null and (paused_at is null or not %1$s)""".formatted(CALLABLE);

    private static final String NEXT_WITH_HELD = """
            select endpoint_id from deliveries where state = 'held' and endpoint_id >= ?
            order by state, endpoint_id, sequence, due_at, id limit 1""";

    /** The second kind of straggler is rare, and looked for by one step for each endpoint that has something held. */
    private static final int TURNS_BETWEEN_LOOKS = 10;

    private final DataSource database;
    private final Set<Long> suspects = ConcurrentHashMap.newKeySet();
    private int turn;

    @Inject
    public Stragglers(@Direct DataSource database) {
        this.database = database;
    }

    /** Something is due of an endpoint that can't be called as far as this node knows. */
    public void suspect(long endpointId) {
        suspects.add(endpointId);
    }

    /** Called about twice a second by one thread. */
    void look() throws SQLException {
        cancelWhatIsDueOfSuspects();
        holdWhatWaitsWhilePaused();
        if (turn++ % TURNS_BETWEEN_LOOKS == 0) {
            moveWhatIsHeldWithoutCause();
        }
    }

    private void holdWhatWaitsWhilePaused() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(WAITING_WHILE_PAUSED)) {
            update.executeUpdate();
        }
    }

    private void moveWhatIsHeldWithoutCause() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT_WITH_HELD);
                PreparedStatement update = connection.prepareStatement(HELD_WITHOUT_CAUSE)) {
            for (long endpoint = next(select, 0); endpoint != 0; endpoint = next(select, endpoint)) {
                update.setLong(1, endpoint);
                update.executeUpdate();
            }
        }
    }

    private static long next(PreparedStatement select, long after) throws SQLException {
        // asked for what is greater, H2 would walk over all of the former one
        select.setLong(1, after + 1);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void cancelWhatIsDueOfSuspects() throws SQLException {
        if (suspects.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(CANCEL_UNLESS_CALLABLE)) {
            for (Long endpoint : List.copyOf(suspects)) {
                update.setLong(1, endpoint);
                update.executeUpdate();
                suspects.remove(endpoint);
            }
        }
    }
}
