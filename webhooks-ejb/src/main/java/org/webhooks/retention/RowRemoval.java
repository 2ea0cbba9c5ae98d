package org.webhooks.retention;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Removes rows that nothing refers to, the oldest first. They are read and then deleted by their keys, because a plan of
 * one statement for both, made while the table was empty, would walk over all of it.
 *
 * @param oldest takes the moment before which they are old, and how many at most, and answers their keys
 * @param delete takes a key
 * @param columns of a key
 */
record RowRemoval(String what, String oldest, String delete, int columns, Instant before) implements Removal {
    private static final int ROWS = 1_000;

    private static RowRemoval of(String what, String table, String since, Instant before, String... key) {
        return new RowRemoval(
                what,
                "select %s from %s where %s < ? order by %3$s limit ? for update skip locked"
                        .formatted(String.join(", ", key), table, since),
                "delete from %s where %s = ?".formatted(table, String.join(" = ? and ", key)),
                key.length,
                before);
    }

    static Removal ofIdempotencyKeys(Instant before) {
        return of("idempotency keys", "idempotency_keys", "created_at", before, "account_id", "idempotency_key");
    }

    /** Hours that began before it, of the endpoints' statistics. */
    static Removal ofOutcomes(Instant before) {
        return of("statistics", "endpoint_outcomes", "hour_begin", before, "endpoint_id", "hour_begin");
    }

    /** Secrets that sign no more. */
    static Removal ofRetiredSecrets(Instant before) {
        return of("secrets", "endpoint_secrets", "retires_at", before, "id");
    }

    static Removal ofRevokedKeys(Instant before) {
        return of("revoked keys", "api_keys", "revoked_at", before, "id");
    }

    /** Nodes that have not come back: what they had in hand has long been taken over. */
    static Removal ofSilentNodes(Instant before) {
        return of("nodes", "nodes", "beat_at", before, "name");
    }

    static Removal ofEndedJobs(Instant before) {
        return of("jobs", "jobs", "finished_at", before, "id");
    }

    @Override
    public boolean removeChunk(Connection connection) throws SQLException {
        int rows = 0;
        try (PreparedStatement select = connection.prepareStatement(oldest);
                PreparedStatement each = connection.prepareStatement(delete)) {
            select.setObject(1, utc(before));
            select.setInt(2, ROWS);
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); rows++) {
                    for (int column = 1; column <= columns; column++) {
                        each.setObject(column, row.getObject(column));
                    }
                    each.addBatch();
                }
            }
            each.executeBatch();
        }
        return rows == ROWS;
    }
}
