package org.webhooks.retention;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Removes idempotency keys of publishes before a moment, the oldest first. */
final class KeyRemoval implements Removal {
    private static final int ROWS = 1_000;

    private static final String OLDEST = """
            select account_id, idempotency_key from idempotency_keys where created_at < ?
            order by created_at limit ? for update skip locked""";

    private static final String DELETE = "delete from idempotency_keys where account_id = ? and idempotency_key = ?";

    private final Instant before;

    KeyRemoval(Instant before) {
        this.before = before;
    }

    @Override
    public String what() {
        return "idempotency keys";
    }

    @Override
    public boolean removeChunk(Connection connection) throws SQLException {
        int rows = 0;
        try (PreparedStatement select = connection.prepareStatement(OLDEST);
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            select.setObject(1, utc(before));
            select.setInt(2, ROWS);
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); rows++) {
                    delete.setLong(1, row.getLong(1));
                    delete.setString(2, row.getString(2));
                    delete.addBatch();
                }
            }
            delete.executeBatch();
        }
        return rows == ROWS;
    }
}
