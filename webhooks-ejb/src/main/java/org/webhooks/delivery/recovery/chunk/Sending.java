package org.webhooks.delivery.recovery.chunk;

import static org.webhooks.schema.SqlMoments.utc;
import static org.webhooks.schema.SqlMoments.utcOrNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.schema.SqlArrays;

/**
 * Begins deliveries, in a job's transaction. What was changed since it was seen is left alone.
 *
 * @param due when they are due, by the clock of due times; those in sequences are when it is their turn
 * @param at when they are made, by this node's clock
 */
record Sending(Connection connection, long accountId, Instant due, Instant at, Places places) {
    private static final String BEGIN_ANEW = """
            update deliveries
            set state = ?, due_at = ?, sequence = ?, step = 0, rested_seconds = 0, lease = lease + 1
            where id = ? and state = ?""";

    private static final String LOCK_EVENTS =
            "select id from events where account_id = ? and id = any(?) order by id for update";

    // two jobs may find it missing at once: the second waits for the first, and is tried again
    private static final String MAKE = """
            insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step, lease, due_at,
                                    created_at, ordering_key, sequence)
            select ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?, ? where not exists (
              select 1 from deliveries where account_id = ? and event_id = ? and endpoint_id = ?)""";

    /** Begins the retry schedule anew, as one redelivery does. @return how many */
    int beginAnew(List<Chunk.Again> deliveries) throws SQLException {
        // in one order, as whoever else changes several
        List<Chunk.Again> ordered = deliveries.stream()
                .sorted(Comparator.comparing(again -> again.delivery().id().toString()))
                .toList();
        try (PreparedStatement update = connection.prepareStatement(BEGIN_ANEW)) {
            for (Chunk.Again again : ordered) {
                update.setString(1, state(again.target()).wireName());
                update.setObject(2, dueOf(again), Types.TIMESTAMP_WITH_TIMEZONE);
                update.setObject(3, places.number(again.place()), Types.BIGINT);
                update.setObject(4, again.delivery().id());
                update.setString(5, again.delivery().state().wireName());
                update.addBatch();
            }
            return sum(update.executeBatch());
        }
    }

    /** Locks the events, so that none is removed for its age meanwhile. @return those that are still there */
    List<Chunk.Missed> keep(List<Chunk.Missed> missed) throws SQLException {
        Set<UUID> there = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK_EVENTS)) {
            new SqlArrays(connection, select)
                    .bind(accountId)
                    .bind("uuid", missed, each -> each.event().id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    there.add(row.getObject(1, UUID.class));
                }
            }
        }
        return missed.stream().filter(each -> there.contains(each.event().id())).toList();
    }

    /** Makes deliveries of what was missed. @return how many */
    int make(List<Chunk.Missed> missed, Supplier<UUID> ids) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MAKE)) {
            for (Chunk.Missed each : missed) {
                UUID event = each.event().id();
                long endpoint = each.target().endpointId();
                insert.setObject(1, ids.get());
                insert.setLong(2, accountId);
                insert.setObject(3, event);
                insert.setLong(4, endpoint);
                insert.setString(5, each.target().form());
                insert.setString(6, state(each.target()).wireName());
                insert.setObject(7, dueOf(each), Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setObject(8, utc(at));
                insert.setString(9, each.target().sequenceOf(each.event().orderingKey()));
                insert.setObject(10, places.number(each.place()), Types.BIGINT);
                insert.setLong(11, accountId);
                insert.setObject(12, event);
                insert.setLong(13, endpoint);
                insert.addBatch();
            }
            return sum(insert.executeBatch());
        }
    }

    private static DeliveryState state(Target target) {
        return target.paused() ? DeliveryState.HELD : DeliveryState.WAITING;
    }

    private @Nullable OffsetDateTime dueOf(Chunk.Again again) {
        return utcOrNull(again.target().paused() || again.place() != null ? null : due);
    }

    private @Nullable OffsetDateTime dueOf(Chunk.Missed missed) {
        if (missed.target().paused()) {
            return null;
        }
        Instant firstAttempt = missed.event().firstAttemptAt(missed.target());
        if (firstAttempt.isAfter(due)) {
            return utc(firstAttempt);
        }
        return utcOrNull(missed.place() == null ? due : null);
    }

    private static int sum(int[] counts) {
        return IntStream.of(counts).sum();
    }
}
