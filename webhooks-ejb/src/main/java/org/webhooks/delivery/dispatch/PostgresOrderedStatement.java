package org.webhooks.delivery.dispatch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.decision.Progress;
import org.webhooks.delivery.dispatch.DueStatement.Taken;
import org.webhooks.event.store.LeaseTerms;
import org.webhooks.schema.SqlArrays;

/**
 * Steps over the index from sequence to sequence, so that a long one costs no more than a short one. A transaction that
 * began earlier may commit later: what it stored comes first from then on, but not while another is in hand.
 */
final class PostgresOrderedStatement implements OrderedStatement {
    private static final String NEXT = """
            select endpoint_id, ordering_key, state, due_at, id, account_id, attempts, step, rested_seconds, lease
            from deliveries
            where sequence is not null and state in ('queued', 'waiting', 'held')
              and (endpoint_id, ordering_key) > (%s)
            order by endpoint_id, ordering_key, sequence limit 1""";

    private static final String FIRSTS =
            """
            with recursive firsts as (
              (select 1 as n, one.* from (%s) one)
              union all
              select f.n + 1, next.* from firsts f cross join lateral (%s) next where f.n < ?
            )
            select endpoint_id, ordering_key,
                   state = 'waiting' and coalesce(due_at <= now() + ?::bigint * interval '1 millisecond', true)
                     and not exists (
                       select from deliveries d
                       where d.state = 'queued' and d.sequence is not null
                         and d.endpoint_id = firsts.endpoint_id and d.ordering_key = firsts.ordering_key),
                   id, account_id, attempts, step, rested_seconds, lease
            from firsts""".formatted(NEXT.formatted("?::bigint, ?::text"), NEXT.formatted("f.endpoint_id, f.ordering_key"));

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
    public List<First> firsts(Connection connection, @Nullable Sequence behind, int atMost, LeaseTerms terms)
            throws SQLException {
        List<First> firsts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(FIRSTS)) {
            select.setLong(1, behind == null ? 0 : behind.endpointId());
            select.setString(2, behind == null ? "" : behind.orderingKey());
            select.setInt(3, atMost);
            select.setLong(4, terms.clockOffset().toMillis());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    firsts.add(new First(
                            new Sequence(row.getLong(1), row.getString(2)),
                            row.getBoolean(3),
                            row.getObject(4, UUID.class),
                            row.getLong(5),
                            new Progress(row.getInt(6), row.getInt(7), row.getLong(8)),
                            row.getInt(9)));
                }
            }
        }
        return firsts;
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
