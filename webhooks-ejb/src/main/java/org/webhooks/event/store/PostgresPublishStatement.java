package org.webhooks.event.store;

import static org.webhooks.schema.SqlMoments.micros;
import static org.webhooks.schema.SqlMoments.microsOrNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.webhooks.event.IdempotencyKey;
import org.webhooks.schema.SqlArrays;

/** Binds the whole group to one statement, {@link PostgresPublishSql}. */
public final class PostgresPublishStatement implements PublishStatement {
    private static final int KEYED_AT_ONCE = 64;

    private final Duration keysKept;

    /** @param keysKept for how long an idempotency key answers its repetition */
    public PostgresPublishStatement(Duration keysKept) {
        this.keysKept = keysKept;
    }

    private record DeliveryRow(PreparedEvent event, NewDelivery delivery) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record BodyRow(PreparedEvent event, String form, byte[] body) {}

    /** One event to be inserted, and the id of the one that raises it. */
    private record EventRow(PreparedEvent event, @Nullable UUID raisedBy) {}

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
            return store(connection, false, events, terms);
        }
        // the statement compares each event with each other, so that it must not grow with the batch
        List<PreparedEvent> first = firstOfEachId(events);
        List<PreparedEvent> stored = new ArrayList<>();
        for (int from = 0; from < first.size(); from += KEYED_AT_ONCE) {
            List<PreparedEvent> slice = first.subList(from, Math.min(first.size(), from + KEYED_AT_ONCE));
            stored.addAll(store(connection, true, slice, terms));
        }
        return stored;
    }

    /** Of two events with the same id the first is stored; the other is left out, as if it had come later. */
    private static List<PreparedEvent> firstOfEachId(List<PreparedEvent> events) {
        Map<EventKey, PreparedEvent> first = new LinkedHashMap<>();
        events.forEach(event -> first.putIfAbsent(EventKey.of(event), event));
        return List.copyOf(first.values());
    }

    private List<PreparedEvent> store(
            Connection connection, boolean keyed, List<PreparedEvent> events, LeaseTerms terms) throws SQLException {
        List<EventRow> rows = rowsOf(events);
        List<BodyRow> bodies = bodiesOf(rows);
        String sql = PostgresPublishSql.of(keyed, !bodies.isEmpty());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            SqlArrays arrays = new SqlArrays(connection, statement);
            bindEvents(arrays, rows);
            if (keyed) {
                arrays.bind(keysKept.toSeconds());
            }
            bindDeliveries(arrays, deliveriesOf(rows));
            arrays.bind(terms.owner())
                    .bind(terms.lease().toMillis())
                    .bind(terms.clockOffset().toMillis());
            if (!bodies.isEmpty()) {
                bindBodies(arrays, bodies);
            }
            return stored(statement, events);
        }
    }

    private static List<EventRow> rowsOf(List<PreparedEvent> events) {
        List<EventRow> rows = new ArrayList<>(events.size());
        for (PreparedEvent event : events) {
            rows.add(new EventRow(event, null));
            event.raised().forEach(raised -> rows.add(new EventRow(raised, event.id())));
        }
        return rows;
    }

    private static List<DeliveryRow> deliveriesOf(List<EventRow> events) {
        List<DeliveryRow> rows = new ArrayList<>(events.size());
        for (EventRow row : events) {
            row.event().deliveries().forEach(delivery -> rows.add(new DeliveryRow(row.event(), delivery)));
        }
        return rows;
    }

    private static List<BodyRow> bodiesOf(List<EventRow> events) {
        List<BodyRow> rows = new ArrayList<>(0);
        for (EventRow row : events) {
            row.event().bodies().inOtherForms().forEach((form, body) -> rows.add(new BodyRow(row.event(), form, body)));
        }
        return rows;
    }

    private static void bindEvents(SqlArrays arrays, List<EventRow> rows) throws SQLException {
        arrays.bind("bigint", rows, row -> row.event().event().accountId())
                .bind("bigint", rows, row -> row.event().accountVersion())
                .bind("uuid", rows, row -> row.event().id())
                .bind("text", rows, row -> row.event().event().type())
                .bind("text", rows, row -> row.event().event().occurrence().service())
                .bind("boolean", rows, row -> row.event().event().occurrence().livemode())
                .bindBytes(rows.stream()
                        .map(row -> row.event().bodies().inNativeForm())
                        .toArray(byte[][]::new))
                .bind("int", rows, row -> row.event().deliveries().size())
                .bind("bigint", rows, row -> micros(row.event().createdAt()))
                .bind(
                        "bigint",
                        rows,
                        row -> microsOrNull(row.event().event().timing().deliverAt()))
                .bind("text", rows, row -> row.event().event().timing().orderingKey())
                .bind("bigint", rows, row -> row.event().event().addressees().endpoint())
                .bind("text", rows, row -> row.event().event().addressees().scheme())
                .bind("text", rows, ofKey(IdempotencyKey::text))
                .bind("int", rows, ofKey(IdempotencyKey::batchSize))
                .bind("uuid", rows, EventRow::raisedBy);
    }

    private static Function<EventRow, @Nullable Object> ofKey(Function<IdempotencyKey, Object> column) {
        return row -> {
            IdempotencyKey key = row.event().event().idempotencyKey();
            return key == null ? null : column.apply(key);
        };
    }

    private static void bindBodies(SqlArrays arrays, List<BodyRow> rows) throws SQLException {
        arrays.bind("bigint", rows, row -> row.event().event().accountId())
                .bind("bigint", rows, row -> row.event().accountVersion())
                .bind("uuid", rows, row -> row.event().id())
                .bind("text", rows, BodyRow::form)
                .bindBytes(rows.stream().map(BodyRow::body).toArray(byte[][]::new));
    }

    private static void bindDeliveries(SqlArrays arrays, List<DeliveryRow> rows) throws SQLException {
        arrays.bind("bigint", rows, row -> row.event().event().accountId())
                .bind("bigint", rows, row -> row.event().accountVersion())
                .bind("uuid", rows, row -> row.event().id())
                .bind("uuid", rows, row -> row.delivery().id())
                .bind("bigint", rows, row -> row.delivery().target().endpointId())
                .bind("text", rows, row -> row.delivery().form())
                .bind("text", rows, row -> row.delivery().start().state())
                .bind("bigint", rows, row -> micros(row.event().createdAt()))
                .bind("bigint", rows, row -> microsOrNull(row.delivery().dueAt()))
                .bind(
                        "text",
                        rows,
                        row -> row.delivery().orderingKey(row.event().event()));
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
}
