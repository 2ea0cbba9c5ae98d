package org.webhooks.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.webhooks.retention.OldEvents.Chunk;
import org.webhooks.schema.SqlArrays;

/**
 * Removes events that were published before a moment, with their deliveries and bodies, where every delivery has its
 * final state and the log of its calls is gone: a redelivery keeps its event for as long as its own calls are kept.
 */
final class EventRemoval implements Removal {
    /** More than the deliveries of a chunk of several events, even where some were recovered to further endpoints. */
    private static final int DELIVERIES = 2_000;

    // not "state in ('queued', …)": that would bring in indexes which a plan made at a quiet moment takes to be empty
    private static final String STILL_NEEDED = """
            select d.event_id from deliveries d where d.account_id = ? and d.event_id = any(?)
              and (d.state not in ('delivered', 'failed', 'cancelled')
                   or exists (select 1 from attempts a where a.delivery_id = d.id))""";

    private static final String LOCK_EVENTS =
            "select id from events where account_id = ? and id = any(?) for update skip locked";

    private static final String LOCK_DELIVERIES = """
            select id from deliveries where account_id = ? and event_id = any(?)
              and state in ('delivered', 'failed', 'cancelled')
            limit %d for update skip locked""".formatted(DELIVERIES);

    private static final String DELETE_DELIVERIES = "delete from deliveries where id = any(?)";

    private static final String WITHOUT_DELIVERIES = """
            account_id = ? and %1$s = any(?) and not exists (
              select 1 from deliveries d where d.account_id = %2$s.account_id and d.event_id = %2$s.%1$s)""";

    private static final String DELETE_BODIES =
            "delete from event_bodies where " + WITHOUT_DELIVERIES.formatted("event_id", "event_bodies");

    private static final String DELETE_EVENTS =
            "delete from events where " + WITHOUT_DELIVERIES.formatted("id", "events");

    private final OldEvents events;

    EventRemoval(Instant before) {
        events = new OldEvents(before);
    }

    @Override
    public String what() {
        return "events";
    }

    @Override
    public boolean removeChunk(Connection connection) throws SQLException {
        Chunk chunk = events.next(connection);
        if (chunk.ids().isEmpty()) {
            return events.nextAccount(connection);
        }
        if (remove(connection, chunk)) {
            events.pass(chunk);
        }
        return true;
    }

    /** @return whether the chunk is done with; else it is one event with deliveries left */
    private static boolean remove(Connection connection, Chunk chunk) throws SQLException {
        long account = chunk.accountId();
        Set<UUID> needed = new HashSet<>(select(connection, STILL_NEEDED, account, chunk.ids()));
        List<UUID> old = chunk.ids().stream().filter(id -> !needed.contains(id)).toList();
        // whoever adds a delivery to an event locks it, too: after this none is added that the next statements don't
        // see
        List<UUID> locked = select(connection, LOCK_EVENTS, account, old);
        if (locked.isEmpty()) {
            return true;
        }
        List<UUID> deliveries = select(connection, LOCK_DELIVERIES, account, locked);
        try (PreparedStatement delete = connection.prepareStatement(DELETE_DELIVERIES)) {
            new SqlArrays(connection, delete).bind("uuid", deliveries, id -> id);
            delete.executeUpdate();
        }
        delete(connection, DELETE_BODIES, account, locked);
        delete(connection, DELETE_EVENTS, account, locked);
        return deliveries.size() < DELIVERIES || !chunk.isOneEvent();
    }

    private static List<UUID> select(Connection connection, String sql, long account, List<UUID> ids)
            throws SQLException {
        List<UUID> selected = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            new SqlArrays(connection, select).bind(account).bind("uuid", ids, id -> id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    selected.add(row.getObject(1, UUID.class));
                }
            }
        }
        return selected;
    }

    private static void delete(Connection connection, String sql, long account, List<UUID> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            new SqlArrays(connection, delete).bind(account).bind("uuid", ids, id -> id);
            delete.executeUpdate();
        }
    }
}
