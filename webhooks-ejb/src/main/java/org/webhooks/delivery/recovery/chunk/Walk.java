package org.webhooks.delivery.recovery.chunk;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.recovery.Standing;
import org.webhooks.event.match.EventBodies;
import org.webhooks.event.match.PastEvent;
import org.webhooks.schema.SqlMoments;

/**
 * Reads what comes behind a job's position. Both tables are read by their indexes: so many events in the order of creation,
 * then the deliveries of each.
 *
 * @param readsData of events without a delivery, which a filter is to look at
 */
record Walk(Connection connection, boolean readsData) {
    private static final long FIRST_ENDPOINT = 0;
    private static final long LAST_ENDPOINT = Long.MAX_VALUE;

    private static final String NEXT = """
            select e.id, e.type, e.created_at, e.deliver_at, e.ordering_key, e.only_endpoint, e.only_scheme,
                   case when ? and d.id is null then e.body end, d.id, d.endpoint_id, d.state, d.sequence is not null
            from (
              select account_id, id, type, created_at, deliver_at, ordering_key, only_endpoint, only_scheme, body
              from events
              where account_id = ? and created_at >= ? and created_at < ?
                and (created_at > ? or id > ? or id = ?)
              order by account_id, created_at, id limit ?) e
            left join deliveries d on d.account_id = e.account_id and d.event_id = e.id
              and d.endpoint_id between ? and ? and (e.id <> ? or d.endpoint_id > ?)
            order by e.created_at, e.id, d.endpoint_id limit ?""";

    /**
     * The next rows, in order.
     *
     * @param most rows, and events; the last row of as many may be one of several of its event
     */
    List<Seen> next(OpenJob job, int most) throws SQLException {
        Position position = job.position();
        Long endpoint = job.endpointId();
        Long lastEndpoint = position.lastEndpoint();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setBoolean(1, readsData && job.standings().contains(Standing.MISSING));
            select.setLong(2, job.accountId());
            select.setObject(3, utc(position.createdAt()));
            select.setObject(4, utc(job.until()));
            select.setObject(5, utc(position.createdAt()));
            select.setObject(6, position.eventId());
            select.setObject(7, position.isWithinEvent() ? position.eventId() : null, Types.OTHER);
            select.setInt(8, most);
            select.setLong(9, endpoint == null ? FIRST_ENDPOINT : endpoint);
            select.setLong(10, endpoint == null ? LAST_ENDPOINT : endpoint);
            select.setObject(11, position.eventId());
            select.setLong(12, lastEndpoint == null ? LAST_ENDPOINT : lastEndpoint);
            select.setInt(13, most);
            return read(select);
        }
    }

    private static List<Seen> read(PreparedStatement select) throws SQLException {
        List<Seen> seen = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                seen.add(new Seen(event(row), found(row)));
            }
        }
        return seen;
    }

    private static PastEvent event(ResultSet row) throws SQLException {
        byte[] body = row.getBytes(8);
        return new PastEvent(
                row.getObject(1, UUID.class),
                row.getString(2),
                SqlMoments.read(row, 3),
                SqlMoments.readOrNull(row, 4),
                row.getString(5),
                row.getObject(6, Long.class),
                row.getString(7),
                body == null ? null : EventBodies.dataOf(body));
    }

    private static Seen.@Nullable Found found(ResultSet row) throws SQLException {
        UUID id = row.getObject(9, UUID.class);
        return id == null
                ? null
                : new Seen.Found(
                        id,
                        row.getLong(10),
                        DeliveryState.valueOf(row.getString(11).toUpperCase(Locale.ROOT)),
                        row.getBoolean(12));
    }
}
