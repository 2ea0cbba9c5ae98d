package org.webhooks.retention;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.webhooks.TimeOrderedIds;
import org.webhooks.schema.SqlArrays;
import org.webhooks.schema.SqlMoments;

/**
 * Removes the log of calls made before a moment, by the primary key alone: ids of deliveries rise with time, and no call
 * is older than its delivery, so that the old ones are where the key begins. Those that stay there are few, the later
 * calls of old deliveries.
 */
final class AttemptRemoval implements Removal {
    private static final int ROWS = 2_000;

    private static final String OLDEST = """
            select delivery_id, at from attempts where delivery_id > ? and delivery_id < ?
            order by delivery_id, number, lease limit ?""";

    private static final String DELETE = "delete from attempts where delivery_id = any(?) and at < ?";

    private final Instant before;
    private final UUID end;
    private UUID last = new UUID(0, 0);

    AttemptRemoval(Instant before) {
        this.before = before;
        this.end = TimeOrderedIds.firstAt(before);
    }

    @Override
    public String what() {
        return "attempts";
    }

    @Override
    public boolean removeChunk(Connection connection) throws SQLException {
        Set<UUID> old = new LinkedHashSet<>();
        int rows = 0;
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setObject(1, last);
            select.setObject(2, end);
            select.setInt(3, ROWS);
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); rows++) {
                    last = row.getObject(1, UUID.class);
                    if (SqlMoments.read(row, 2).isBefore(before)) {
                        old.add(last);
                    }
                }
            }
        }
        delete(connection, old);
        return rows == ROWS;
    }

    /** By the delivery, so that the last one of a chunk goes with those of its calls that the chunk did not reach. */
    private void delete(Connection connection, Set<UUID> deliveries) throws SQLException {
        if (deliveries.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            new SqlArrays(connection, delete).bind("uuid", List.copyOf(deliveries), id -> id);
            delete.setObject(2, utc(before));
            delete.executeUpdate();
        }
    }
}
