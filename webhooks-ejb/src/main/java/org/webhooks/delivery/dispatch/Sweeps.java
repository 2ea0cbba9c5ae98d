package org.webhooks.delivery.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.webhooks.endpoint.EndpointHealth.Sweep;
import org.webhooks.schema.Direct;
import org.webhooks.schema.InTransaction;

/**
 * Moves what a paused, released or disabled endpoint has waiting, a chunk in each transaction. That there is something to
 * move is written with the endpoint's health, so that it goes on after a crash, on whichever node.
 */
@Singleton
class Sweeps {
    private static final Logger LOG = System.getLogger(Sweeps.class.getName());
    /** With two turns a second, what was held goes out at a thousand a second, not in a burst. */
    private static final int RELEASED_AT_ONCE = 500;

    private static final int MOVED_AT_ONCE = 5_000;

    private static final String OPEN =
            "select endpoint_id, sweep from endpoint_health where sweep is not null order by endpoint_id";

    // whoever changes the endpoint locks its health too: a sweep never ends one that was just begun
    private static final String LOCK =
            "select sweep from endpoint_health where endpoint_id = ? and sweep = ? for update";

    private static final String END = "update endpoint_health set sweep = null where endpoint_id = ?";

    private static final String HOLD = """
            update deliveries set state = 'held', due_at = null where id in (
              select id from deliveries where state = 'waiting' and endpoint_id = ? order by due_at, id limit ?)
            and state = 'waiting'""";

    private static final String RELEASE = """
            update deliveries
            set state = 'waiting', due_at = coalesce((
              select e.deliver_at from events e
              where e.account_id = deliveries.account_id and e.id = deliveries.event_id
              and e.deliver_at > current_timestamp), current_timestamp)
            where id in (
              select id from deliveries where state = 'held' and endpoint_id = ? order by id limit ?)
            and state = 'held'""";

    private static final String CANCEL = """
            update deliveries set state = 'cancelled', due_at = null where id in (
              select d.id from deliveries d join endpoint_health h on h.endpoint_id = d.endpoint_id
              where d.state in ('waiting', 'held') and d.endpoint_id = ? and d.created_at <= h.sweep_until limit ?)
            and state in ('waiting', 'held')""";

    private static final String MARK = """
            update endpoint_health set sweep = 'CANCEL', sweep_until = current_timestamp
            where endpoint_id = ? and sweep is null""";

    // recorded as waiting by a call that was in flight when its endpoint was paused
    private static final String WAITING_WHILE_PAUSED = """
            update endpoint_health h set sweep = 'HOLD', sweep_until = current_timestamp
            where paused_at is not null and sweep is null
            and exists (select 1 from deliveries d where d.state = 'waiting' and d.endpoint_id = h.endpoint_id)""";

    // committed as held by a transaction that began before its endpoint was unpaused
    private static final String HELD_THOUGH_NOT_PAUSED = """
            update endpoint_health set sweep = 'RELEASE', sweep_until = current_timestamp
            where endpoint_id = ? and paused_at is null and sweep is null""";

    private static final String NEXT_WITH_HELD = """
            select endpoint_id from deliveries where state = 'held' and endpoint_id > ?
            order by endpoint_id limit 1""";

    /** The second kind of straggler is rare, and looked for by one step for each endpoint that has something held. */
    private static final int TURNS_BETWEEN_LOOKS = 10;

    private final DataSource database;
    private int turn;

    @Inject
    Sweeps(@Direct DataSource database) {
        this.database = database;
    }

    private record Open(long endpointId, Sweep sweep) {}

    /** Moves one chunk for each endpoint that has a sweep open. */
    void moveOneChunkEach() throws SQLException {
        holdWhatWaitsWhilePaused();
        if (turn++ % TURNS_BETWEEN_LOOKS == 0) {
            releaseWhatIsHeldThoughNotPaused();
        }
        for (Open open : open()) {
            moveOneChunk(open);
        }
    }

    private void moveOneChunk(Open open) {
        try {
            InTransaction.run(database, connection -> moveChunk(connection, open));
        } catch (SQLException e) {
            LOG.log(
                    Level.WARNING,
                    "What endpoint {0} has waiting is not moved just now: {1}",
                    String.valueOf(open.endpointId()),
                    e.getMessage());
        }
    }

    private void holdWhatWaitsWhilePaused() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(WAITING_WHILE_PAUSED)) {
            update.executeUpdate();
        }
    }

    private void releaseWhatIsHeldThoughNotPaused() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT_WITH_HELD);
                PreparedStatement update = connection.prepareStatement(HELD_THOUGH_NOT_PAUSED)) {
            for (long endpoint = next(select, 0); endpoint != 0; endpoint = next(select, endpoint)) {
                update.setLong(1, endpoint);
                update.executeUpdate();
            }
        }
    }

    private static long next(PreparedStatement select, long after) throws SQLException {
        select.setLong(1, after);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private List<Open> open() throws SQLException {
        List<Open> open = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OPEN);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                open.add(new Open(row.getLong(1), Sweep.valueOf(row.getString(2))));
            }
        }
        return open;
    }

    /** @return how many were moved */
    private static int moveChunk(Connection connection, Open open) throws SQLException {
        if (!lock(connection, open)) {
            return 0;
        }
        int moved = move(connection, open);
        // others may change rows of a chunk meanwhile: only an empty one is the end
        if (moved > 0) {
            return moved;
        }
        try (PreparedStatement update = connection.prepareStatement(END)) {
            update.setLong(1, open.endpointId());
            update.executeUpdate();
        }
        return 0;
    }

    private static boolean lock(Connection connection, Open open) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setLong(1, open.endpointId());
            select.setString(2, open.sweep().name());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static int move(Connection connection, Open open) throws SQLException {
        String sql =
                switch (open.sweep()) {
                    case HOLD -> HOLD;
                    case RELEASE -> RELEASE;
                    case CANCEL -> CANCEL;
                };
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, open.endpointId());
            update.setInt(2, open.sweep() == Sweep.RELEASE ? RELEASED_AT_ONCE : MOVED_AT_ONCE);
            return update.executeUpdate();
        }
    }

    /** Something is due that was stored while its endpoint was being disabled or deleted. */
    void cancelLeftOver(long endpointId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(MARK)) {
            update.setLong(1, endpointId);
            update.executeUpdate();
        }
    }
}
