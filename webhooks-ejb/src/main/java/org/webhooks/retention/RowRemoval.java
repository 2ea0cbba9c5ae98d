package org.webhooks.retention;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Removes rows of a table that nothing refers to.
 *
 * @param statement takes the moment before which they are old, and how many at most
 */
record RowRemoval(String what, String statement, Instant before) implements Removal {
    private static final int ROWS = 500;

    private static final String OLDEST =
            "delete from %1$s where %2$s in (select %2$s from %1$s where %3$s < ? order by %3$s limit ?)";

    /** Secrets that sign no more. */
    static Removal ofRetiredSecrets(Instant before) {
        return new RowRemoval("retired secrets", OLDEST.formatted("endpoint_secrets", "id", "retires_at"), before);
    }

    static Removal ofRevokedKeys(Instant before) {
        return new RowRemoval("revoked keys", OLDEST.formatted("api_keys", "id", "revoked_at"), before);
    }

    /** Nodes that have not come back: what they had in hand has long been taken over. */
    static Removal ofSilentNodes(Instant before) {
        return new RowRemoval("silent nodes", OLDEST.formatted("nodes", "name", "beat_at"), before);
    }

    @Override
    public boolean removeChunk(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setObject(1, utc(before));
            delete.setInt(2, ROWS);
            return delete.executeUpdate() == ROWS;
        }
    }
}
