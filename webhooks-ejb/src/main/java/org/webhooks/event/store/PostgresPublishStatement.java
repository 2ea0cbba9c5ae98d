package org.webhooks.event.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.schema.SqlArrays;

/** Binds the whole group to one statement, {@link PostgresPublishSql}. */
public final class PostgresPublishStatement implements PublishStatement {
    private static final int KEYED_AT_ONCE = 64;

    private record Row(PreparedEvent event, NewDelivery delivery) {}

    private record EventKey(long accountId, UUID id) {
        static EventKey of(PreparedEvent event) {
            return new EventKey(event.event().accountId(), event.id());
        }
    }

    @Override
    public List<PreparedEvent> store(Connection connection, List<PreparedEvent> events, LeaseTerms terms)
            throws SQLException {
        boolean keyed = events.stream().anyMatch(prepared -> prepared.event().isKeyed());
        if (!keyed) {
            return store(connection, PostgresPublishSql.UNKEYED, events, terms);
        }
        // the statement compares each event with each other, so that it must not grow with the batch
        List<PreparedEvent> first = firstOfEachId(events);
        List<PreparedEvent> stored = new ArrayList<>();
        for (int from = 0; from < first.size(); from += KEYED_AT_ONCE) {
            List<PreparedEvent> slice = first.subList(from, Math.min(first.size(), from + KEYED_AT_ONCE));
            stored.addAll(store(connection, PostgresPublishSql.KEYED, slice, terms));
        }
        return stored;
    }

    /** Of two events with the same id the first is stored; the other is left out, as if it had come later. */
    private static List<PreparedEvent> firstOfEachId(List<PreparedEvent> events) {
        Map<EventKey, PreparedEvent> first = new LinkedHashMap<>();
        events.forEach(event -> first.putIfAbsent(EventKey.of(event), event));
        return List.copyOf(first.values());
    }

    private static List<PreparedEvent> store(
            Connection connection, String sql, List<PreparedEvent> events, LeaseTerms terms) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            bindEvents(arrays, events);
            bindDeliveries(arrays, rowsOf(events));
            arrays.bind(terms.owner())
                    .bind(terms.lease().toMillis())
                    .bind(terms.clockOffset().toMillis());
            return stored(statement, events);
        }
    }

    private static void bindEvents(SqlArrays arrays, List<PreparedEvent> events) throws SQLException {
        arrays.bind("bigint", events, e -> e.event().accountId())
                .bind("bigint", events, PreparedEvent::accountVersion)
                .bind("uuid", events, PreparedEvent::id)
                .bind("text", events, e -> e.event().type())
                .bind("text", events, e -> e.event().service())
                .bind("boolean", events, e -> e.event().livemode())
                .bindBytes(events.stream().map(PreparedEvent::body).toArray(byte[][]::new))
                .bind("int", events, e -> e.deliveries().size())
                .bind("bigint", events, e -> micros(e.createdAt()))
                .bind("bigint", events, e -> micros(e.event().deliverAt()))
                .bind("text", events, e -> e.event().idempotencyKey());
    }

    private static List<Row> rowsOf(List<PreparedEvent> events) {
        List<Row> rows = new ArrayList<>(events.size());
        for (PreparedEvent event : events) {
            for (NewDelivery delivery : event.deliveries()) {
                rows.add(new Row(event, delivery));
            }
        }
        return rows;
    }

    private static void bindDeliveries(SqlArrays arrays, List<Row> rows) throws SQLException {
        arrays.bind("bigint", rows, row -> row.event().event().accountId())
                .bind("bigint", rows, row -> row.event().accountVersion())
                .bind("uuid", rows, row -> row.event().id())
                .bind("uuid", rows, row -> row.delivery().id())
                .bind("bigint", rows, row -> row.delivery().target().endpointId())
                .bind("text", rows, row -> row.delivery().target().scheme().name())
                .bind("text", rows, row -> row.delivery().start().state())
                .bind("bigint", rows, row -> micros(row.event().createdAt()))
                .bind("bigint", rows, row -> micros(row.event().event().deliverAt()));
    }

    private static List<PreparedEvent> stored(PreparedStatement statement, List<PreparedEvent> events)
            throws SQLException {
        Set<EventKey> stored = new HashSet<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                stored.add(new EventKey(row.getLong(1), row.getObject(2, UUID.class)));
            }
        }
        return events.stream()
                .filter(event -> stored.contains(EventKey.of(event)))
                .toList();
    }

    private static @Nullable Long micros(@Nullable Instant moment) {
        return moment == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
