package org.webhooks.delivery.dispatch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.decision.Progress;
import org.webhooks.delivery.dispatch.DueStatement.Taken;
import org.webhooks.event.store.LeaseTerms;
import org.webhooks.schema.SqlArrays;

/**
 * Steps over the index from endpoint to endpoint and from sequence to sequence, so that a long one costs no more than a
 * short one. A transaction that began earlier may commit later: what it stored comes first from then on, but not while
 * another is in hand.
 */
final class PostgresOrderedStatement implements OrderedStatement {
    private static final String ENDPOINTS = """
            with recursive waiting as (
              (select account_id, endpoint_id from deliveries
               where sequence is not null and state in ('queued', 'waiting', 'held')
               order by endpoint_id, ordering_key, sequence limit 1)
              union all
              select next.* from waiting w cross join lateral (
                select d.account_id, d.endpoint_id from deliveries d
                where d.sequence is not null and d.state in ('queued', 'waiting', 'held')
                  and d.endpoint_id > w.endpoint_id
                order by d.endpoint_id, d.ordering_key, d.sequence limit 1) next
            )
            select account_id, endpoint_id from waiting""";

    // the endpoint is compared outside: asked for it here, too, the index would be read from its first sequence on
    private static final String NEXT = """
            select d.endpoint_id, d.ordering_key, d.id, d.account_id, d.attempts, d.step, d.rested_seconds, d.lease,
                   d.state = 'waiting' and coalesce(d.due_at <= clock.now, true)
                     and not exists (
                       select from deliveries q
                       where q.state = 'queued' and q.sequence is not null
                         and q.endpoint_id = d.endpoint_id and q.ordering_key = d.ordering_key) as is_callable,
                   case when d.state = 'waiting' and d.due_at > clock.now
                     then ceil(extract(epoch from d.due_at - clock.now) * 1000)::bigint end as due_in
            from deliveries d
            where d.sequence is not null and d.state in ('queued', 'waiting', 'held')
              and (d.endpoint_id, d.ordering_key) %s
            order by d.endpoint_id, d.ordering_key, d.sequence limit 1""";

    private static final String LOOK = """
            select seen.endpoint_id, seen.ordering_key, seen.is_callable, seen.id, seen.account_id, seen.attempts, seen.step,
                   seen.rested_seconds, seen.lease, seen.looked, seen.next_due_in
            from unnest(?::bigint[], ?::text[], ?::int[], ?::int[]) as asked(endpoint_id, behind, most, wanted)
            cross join (select now() + ?::bigint * interval '1 millisecond' as now) clock
            cross join lateral (
              with recursive firsts as (
                (select 1 as looked, one.is_callable::int as callable, one.* from (%s) one
                 where one.endpoint_id = asked.endpoint_id and asked.behind is null
                 union all
                 select 1, one.is_callable::int, one.* from (%s) one
                 where one.endpoint_id = asked.endpoint_id and asked.behind is not null)
                union all
                select f.looked + 1, f.callable + next.is_callable::int, next.*
                from firsts f cross join lateral (%s) next
                where next.endpoint_id = f.endpoint_id and f.looked < asked.most and f.callable < asked.wanted
              )
              select *, max(looked) over () as looked_in_all, min(due_in) over () as next_due_in from firsts) seen
            where seen.is_callable or seen.looked = seen.looked_in_all""".formatted(
                    NEXT.formatted(">= (asked.endpoint_id, '')"),
                    NEXT.formatted("> (asked.endpoint_id, asked.behind)"),
                    NEXT.formatted("> (f.endpoint_id, f.ordering_key)"));

    private static final String TAKE = """
            update deliveries d
            set state = 'queued', lease = d.lease + 1, owner = ?::bigint,
                due_at = now() + ?::bigint * interval '1 millisecond'
            from (
              select first.id from unnest(?::uuid[], ?::int[]) as asked(id, lease)
              join deliveries first on first.id = asked.id and first.lease = asked.lease
              where first.state = 'waiting'
                and not exists (
                  select from deliveries d
                  where d.state = 'queued' and d.sequence is not null
                    and d.endpoint_id = first.endpoint_id and d.ordering_key = first.ordering_key)
              order by first.id for update of first skip locked) taken
            where d.id = taken.id
            returning d.id, d.account_id, d.endpoint_id, d.attempts, d.step, d.rested_seconds, d.lease""";

    @Override
    public List<OrderedEndpoint> endpoints(Connection connection) throws SQLException {
        List<OrderedEndpoint> endpoints = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ENDPOINTS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                endpoints.add(new OrderedEndpoint(row.getLong(1), row.getLong(2)));
            }
        }
        return endpoints;
    }

    /**
     * One that may be called, or the last of its stretch.
     *
     * @param nextDueIn of all its stretch
     * @param first null where it may not be called
     */
    private record Row(
            long endpointId,
            String orderingKey,
            int looked,
            @Nullable Duration nextDueIn,
            @Nullable First first) {}

    @Override
    public List<Seen> look(Connection connection, List<Stretch> stretches, LeaseTerms terms) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOOK)) {
            new SqlArrays(connection, select)
                    .bind("bigint", stretches, Stretch::endpointId)
                    .bind("text", stretches, Stretch::behind)
                    .bind("int", stretches, Stretch::atMost)
                    .bind("int", stretches, Stretch::wanted)
                    .bind(terms.clockOffset().toMillis());
            try (ResultSet row = select.executeQuery()) {
                Map<Long, List<Row>> rows = rows(row).stream().collect(Collectors.groupingBy(Row::endpointId));
                return stretches.stream()
                        .map(stretch -> seen(stretch, rows.getOrDefault(stretch.endpointId(), List.of())))
                        .toList();
            }
        }
    }

    private static List<Row> rows(ResultSet row) throws SQLException {
        List<Row> rows = new ArrayList<>();
        while (row.next()) {
            First first = new First(
                    row.getObject(4, UUID.class),
                    row.getLong(5),
                    row.getLong(1),
                    new Progress(row.getInt(6), row.getInt(7), row.getLong(8)),
                    row.getInt(9));
            Long nextDueIn = row.getObject(11, Long.class);
            rows.add(new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getInt(10),
                    nextDueIn == null ? null : Duration.ofMillis(nextDueIn),
                    row.getBoolean(3) ? first : null));
        }
        return rows;
    }

    private static Seen seen(Stretch stretch, List<Row> rows) {
        if (rows.isEmpty()) {
            return new Seen(stretch, 0, null, List.of(), null);
        }
        Row last = Collections.max(rows, Comparator.comparingInt(Row::looked));
        List<First> callable =
                rows.stream().map(Row::first).filter(Objects::nonNull).toList();
        return new Seen(stretch, last.looked(), last.orderingKey(), callable, last.nextDueIn());
    }

    @Override
    public List<Taken> take(Connection connection, List<First> firsts, LeaseTerms terms) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TAKE)) {
            new SqlArrays(connection, update)
                    .bind(terms.owner())
                    .bind(terms.lease().plus(terms.clockOffset()).toMillis())
                    .bind("uuid", firsts, First::id)
                    .bind("int", firsts, First::lease);
            try (ResultSet row = update.executeQuery()) {
                return PostgresDueStatement.taken(row);
            }
        }
    }
}
