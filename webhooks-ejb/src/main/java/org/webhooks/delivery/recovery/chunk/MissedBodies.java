package org.webhooks.delivery.recovery.chunk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.webhooks.event.match.EventBodies;
import org.webhooks.event.match.StoredBody;
import org.webhooks.schema.SqlMoments;
import org.webhooks.signing.scheme.Schemes;

/** Makes the bodies that events do not have yet in the form of an endpoint which missed them. */
record MissedBodies(Connection connection, long accountId, ZoneId storesZone) {
    private static final String WITHOUT = """
            select type, service, livemode, created_at, body from events e
            where account_id = ? and id = ? and not exists (
              select 1 from event_bodies b where b.account_id = e.account_id and b.event_id = e.id and b.form = ?)""";

    private static final String INSERT =
            "insert into event_bodies (account_id, event_id, form, body) values (?, ?, ?, ?)";

    void make(List<Chunk.Missed> missed) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WITHOUT);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Chunk.Missed each : missed) {
                String form = each.target().form();
                if (!form.equals(Schemes.nativeScheme().name())) {
                    Optional<StoredBody> stored =
                            storedWithout(form, each.event().id(), select);
                    if (stored.isPresent()) {
                        insert(form, stored.get(), insert);
                    }
                }
            }
        }
    }

    private Optional<StoredBody> storedWithout(String form, UUID event, PreparedStatement select) throws SQLException {
        select.setLong(1, accountId);
        select.setObject(2, event);
        select.setString(3, form);
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new StoredBody(
                            accountId,
                            event,
                            row.getString(1),
                            row.getString(2),
                            row.getBoolean(3),
                            SqlMoments.read(row, 4),
                            row.getBytes(5)))
                    : Optional.empty();
        }
    }

    private void insert(String form, StoredBody stored, PreparedStatement insert) throws SQLException {
        insert.setLong(1, accountId);
        insert.setObject(2, stored.id());
        insert.setString(3, form);
        insert.setBytes(4, EventBodies.inForm(form, stored, storesZone));
        insert.executeUpdate();
    }
}
