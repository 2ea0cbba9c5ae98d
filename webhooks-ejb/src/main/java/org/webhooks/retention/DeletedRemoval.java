package org.webhooks.retention;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes endpoints and accounts that were deleted so long ago, with all that belongs to them alone. While a delivery
 * or an event is kept, so is what it refers to.
 *
 * @param oldest takes the moment before which they were deleted, and how many at most, and answers their ids
 * @param deletes each takes an id; in the order of references
 */
record DeletedRemoval(String what, String oldest, List<String> deletes, Instant before) implements Removal {
    /** Few: each may have a thousand rows besides. */
    private static final int AT_ONCE = 20;

    private static final String ENDPOINTS = """
            select id from endpoints e
            where deleted_at < ? and not exists (select 1 from deliveries d where d.endpoint_id = e.id)
            order by deleted_at limit ? for update skip locked""";

    private static final String ACCOUNTS = """
            select id from accounts a
            where deleted_at < ?
              and not exists (select 1 from endpoints e where e.account_id = a.id)
              and not exists (select 1 from events v where v.account_id = a.id)
            order by deleted_at limit ? for update skip locked""";

    private static final List<String> WITH_ENDPOINT = List.of(
            "delete from endpoint_outcomes where endpoint_id = ?",
            "delete from endpoint_secrets where endpoint_id = ?",
            "delete from endpoint_health where endpoint_id = ?",
            "delete from endpoints where id = ?");

    private static final List<String> WITH_ACCOUNT = List.of(
            "delete from idempotency_keys where account_id = ?",
            "delete from event_types where account_id = ?",
            "delete from api_keys where account_id = ?",
            "delete from accounts where id = ?");

    static Removal ofEndpoints(Instant before) {
        return new DeletedRemoval("endpoints", ENDPOINTS, WITH_ENDPOINT, before);
    }

    static Removal ofAccounts(Instant before) {
        return new DeletedRemoval("accounts", ACCOUNTS, WITH_ACCOUNT, before);
    }

    @Override
    public boolean removeChunk(Connection connection) throws SQLException {
        List<Long> ids = read(connection);
        for (String delete : deletes) {
            try (PreparedStatement statement = connection.prepareStatement(delete)) {
                for (long id : ids) {
                    statement.setLong(1, id);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
        return ids.size() == AT_ONCE;
    }

    private List<Long> read(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>(AT_ONCE);
        try (PreparedStatement select = connection.prepareStatement(oldest)) {
            select.setObject(1, utc(before));
            select.setInt(2, AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }
}
