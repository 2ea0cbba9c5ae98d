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

/**
 * One statement for the whole group: both inserts see the same snapshot of the accounts' versions, so that an event and
 * its deliveries are stored together or not at all.
 */
public final class PostgresPublishStatement implements PublishStatement {
    private static final String EVENTS = """
            with published as (
              select p.*, timestamptz 'epoch' + created_us * interval '1 microsecond' as created_at,
                     timestamptz 'epoch' + deliver_us * interval '1 microsecond' as deliver_at
              from unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::boolean[], ?::bytea[], ?::int[],
                          ?::bigint[], ?::bigint[], ?::text[])
                as p(account_id, version, id, type, service, livemode, body, fan_out, created_us, deliver_us, key)
            ), matched as (
              select p.* from published p join accounts a on a.id = p.account_id
              where a.version = p.version and a.deleted_at is null
            )""";

    private static final String STORED = """
            , stored as (
              insert into events (account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at)
              select account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at
              from matched
              returning account_id, id
            )""";

    // an expired key is taken over; one that stands in another open transaction makes this wait for the lock timeout
    private static final String STORED_UNLESS_THERE = """
            , keyed as (
              insert into idempotency_keys as k (account_id, idempotency_key, event_id, created_at)
              select account_id, key, id, created_at from matched m
              where key is not null
                and not exists (select from events e where e.account_id = m.account_id and e.id = m.id)
              on conflict (account_id, idempotency_key)
                do update set event_id = excluded.event_id, created_at = excluded.created_at
                where k.created_at < excluded.created_at - %d * interval '1 second'
              returning account_id, event_id
            ), stored as (
              insert into events (account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at)
              select account_id, id, type, service, livemode, body, fan_out, created_at, deliver_at
              from matched m
              where key is null
                 or exists (select from keyed k where k.account_id = m.account_id and k.event_id = m.id)
              on conflict do nothing
              returning account_id, id
            )""".formatted(KEYS_KEPT.toSeconds());

    // a new id can't be there already: where the account's version holds, the event was stored
    private static final String WHERE_MATCHED = "join accounts s on s.id = d.account_id and s.version = d.version";
    private static final String WHERE_STORED = "join stored s on s.account_id = d.account_id and s.id = d.event_id";

    private static final String DELIVERIES = """
            , fanned_out as (
              insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step, lease, owner,
                                      due_at, created_at)
              select d.id, d.account_id, d.event_id, d.endpoint_id, d.form, d.state, 0, 0,
                     case d.state when 'queued' then 1 else 0 end,
                     case d.state when 'queued' then t.owner end,
                     case d.state
                       when 'queued' then t.now + t.lease_ms * interval '1 millisecond'
                       when 'waiting' then coalesce(timestamptz 'epoch' + d.deliver_us * interval '1 microsecond', t.now)
                     end,
                     timestamptz 'epoch' + d.created_us * interval '1 microsecond'
              from unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::bigint[],
                          ?::bigint[])
                as d(account_id, version, event_id, id, endpoint_id, form, state, created_us, deliver_us)
              %s
              cross join (select ?::bigint as owner, ?::bigint as lease_ms,
                                 now() + ?::bigint * interval '1 millisecond' as now) t
            )
            select account_id, id from stored""";

    private static final int KEYED_AT_ONCE = 64;

    private static final String UNKEYED = EVENTS + STORED + DELIVERIES.formatted(WHERE_MATCHED);
    private static final String KEYED = EVENTS + STORED_UNLESS_THERE + DELIVERIES.formatted(WHERE_STORED);

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
            return store(connection, UNKEYED, events, terms);
        }
        // the statement compares each event with each other, so that it must not grow with the batch
        List<PreparedEvent> first = firstOfEachId(events);
        List<PreparedEvent> stored = new ArrayList<>();
        for (int from = 0; from < first.size(); from += KEYED_AT_ONCE) {
            List<PreparedEvent> slice = first.subList(from, Math.min(first.size(), from + KEYED_AT_ONCE));
            stored.addAll(store(connection, KEYED, slice, terms));
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
