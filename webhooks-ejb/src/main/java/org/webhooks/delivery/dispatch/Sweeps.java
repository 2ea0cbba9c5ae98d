package org.webhooks.delivery.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
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
    private static final int CHUNK = 500;

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
            update deliveries set state = 'waiting', due_at = current_timestamp where id in (
              select id from deliveries where state = 'held' and endpoint_id = ? order by id limit ?)
            and state = 'held'""";

    private static final String CANCEL = """
            update deliveries set state = 'cancelled', due_at = null where id in (
              select d.id from deliveries d join endpoint_health h on h.endpoint_id = d.endpoint_id
              where d.state in ('waiting', 'held') and d.endpoint_id = ? and d.created_at <= h.sweep_until limit ?)
            and state in ('waiting', 'held')""";

    private static final String MARK = """
            update endpoint_health set sweep = ?, sweep_until = current_timestamp
            where endpoint_id = ? and sweep is null""";

    // recorded as waiting by a call that was in flight when its endpoint was paused
    private static final String STRAGGLERS = """
            update endpoint_health h set sweep = 'HOLD', sweep_until = current_timestamp
            where paused_at is not null and sweep is null
            and exists (select 1 from deliveries d where d.state = 'waiting' and d.endpoint_id = h.endpoint_id)""";

    private final DataSource database;

    @Inject
    Sweeps(@Direct DataSource database) {
        this.database = database;
    }

    private record Open(long endpointId, Sweep sweep) {}

    /** Moves one chunk for each endpoint that has a sweep open. @return whether there is more to move */
    boolean moveOneChunkEach() throws SQLException {
        findStragglers();
        boolean more = false;
        for (Open open : open()) {
            more |= InTransaction.run(database, connection -> moveChunk(connection, open));
        }
        return more;
    }

    private void findStragglers() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(STRAGGLERS)) {
            update.executeUpdate();
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

    private static boolean moveChunk(Connection connection, Open open) throws SQLException {
        if (!lock(connection, open)) {
            return false;
        }
        int moved = move(connection, open);
        if (moved == CHUNK) {
            return true;
        }
        try (PreparedStatement update = connection.prepareStatement(END)) {
            update.setLong(1, open.endpointId());
            update.executeUpdate();
        }
        return false;
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
            update.setInt(2, CHUNK);
            return update.executeUpdate();
        }
    }

    /** Something is due that was stored while its endpoint was being paused. */
    void holdLeftOver(long endpointId) throws SQLException {
        mark(endpointId, Sweep.HOLD);
    }

    /** Something is due that was stored while its endpoint was being disabled or deleted. */
    void cancelLeftOver(long endpointId) throws SQLException {
        mark(endpointId, Sweep.CANCEL);
    }

    private void mark(long endpointId, Sweep sweep) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(MARK)) {
            update.setString(1, sweep.name());
            update.setLong(2, endpointId);
            update.executeUpdate();
        }
    }
}
