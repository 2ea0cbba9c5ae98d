package org.webhooks.delivery.recovery.walk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.recovery.Standing;
import org.webhooks.delivery.recovery.progress.Leg;
import org.webhooks.event.match.EventBodies;

/** All events of a leg, each with its delivery to one endpoint where it has one. */
record EndpointWalk(Connection connection, long endpointId, boolean readsData) {
    private static final String NEXT =
            """
            select %s, case when ? and d.id is null then e.body end, d.id, d.endpoint_id, d.state,
                   d.sequence is not null
            from (select account_id, body, %s %s) e
            left join deliveries d on d.account_id = e.account_id and d.event_id = e.id and d.endpoint_id = ?
            order by e.created_at, e.id""".formatted(LegEvents.COLUMNS.replaceAll("(\\w+)", "e.$1"), LegEvents.COLUMNS, LegEvents.IN_ORDER);

    List<Seen> next(Leg leg, int most) throws SQLException {
        boolean withFirst = leg.begin().isWithinEvent() && !leg.begin().hasPassed(endpointId);
        boolean withLast = leg.end().hasPassed(endpointId);
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setBoolean(1, readsData && leg.job().seeks(Standing.MISSING));
            int next = LegEvents.bind(select, 2, leg, withFirst, withLast);
            select.setInt(next, most);
            select.setLong(next + 1, endpointId);
            return read(select);
        }
    }

    private static List<Seen> read(PreparedStatement select) throws SQLException {
        List<Seen> seen = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                byte[] body = row.getBytes(8);
                String data = body == null ? null : EventBodies.dataOf(body);
                seen.add(new Seen(LegEvents.read(row, data), found(row)));
            }
        }
        return seen;
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
