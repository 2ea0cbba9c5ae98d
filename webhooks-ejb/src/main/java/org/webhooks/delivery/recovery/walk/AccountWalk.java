package org.webhooks.delivery.recovery.walk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.recovery.progress.Leg;
import org.webhooks.delivery.recovery.progress.Position;
import org.webhooks.event.match.PastEvent;

/**
 * The events of a leg, each with its deliveries to all endpoints. They are read event by event: in one statement for
 * several, all deliveries of all of them would be read and put in order before the first one is known.
 */
record AccountWalk(Connection connection) {
    private static final long FIRST_ENDPOINT = 0;

    private static final String EVENTS = "select %s %s".formatted(LegEvents.COLUMNS, LegEvents.IN_ORDER);

    private static final String DELIVERIES = """
            select id, endpoint_id, state, sequence is not null from deliveries
            where account_id = ? and event_id = ? and endpoint_id > ?
            order by account_id, event_id, endpoint_id limit ?""";

    List<Seen> next(Leg leg, int most) throws SQLException {
        List<Seen> seen = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(DELIVERIES)) {
            for (PastEvent event : events(leg, most)) {
                if (seen.size() == most) {
                    break;
                }
                if (isWanted(leg, event)) {
                    addDeliveries(leg, event, most - seen.size(), select, seen);
                } else {
                    seen.add(new Seen(event, null));
                }
            }
        }
        return seen;
    }

    private List<PastEvent> events(Leg leg, int most) throws SQLException {
        List<PastEvent> events = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            int next = LegEvents.bind(select, 1, leg, leg.begin().isWithinEvent(), false);
            select.setInt(next, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(LegEvents.read(row, null));
                }
            }
        }
        return events;
    }

    private static boolean isWanted(Leg leg, PastEvent event) {
        String type = leg.job().type();
        return type == null || type.equals(event.type());
    }

    private static void addDeliveries(Leg leg, PastEvent event, int most, PreparedStatement select, List<Seen> seen)
            throws SQLException {
        select.setLong(1, leg.job().accountId());
        select.setObject(2, event.id());
        select.setLong(3, lastOf(event, leg.begin()));
        select.setInt(4, most);
        int before = seen.size();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                DeliveryState state = DeliveryState.valueOf(row.getString(3).toUpperCase(Locale.ROOT));
                seen.add(new Seen(
                        event, new Seen.Found(row.getObject(1, UUID.class), row.getLong(2), state, row.getBoolean(4))));
            }
        }
        if (seen.size() == before) {
            seen.add(new Seen(event, null));
        }
    }

    private static long lastOf(PastEvent event, Position begin) {
        Long last = begin.lastEndpoint();
        return last != null && event.id().equals(begin.eventId()) ? last : FIRST_ENDPOINT;
    }
}
