package org.webhooks.delivery.dispatch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.webhooks.delivery.decision.Progress;
import org.webhooks.event.store.LeaseTerms;
import org.webhooks.schema.SqlArrays;

/**
 * Steps over the index from endpoint to endpoint, so that a long queue of one costs no more than a short one. What is due in
 * no sequence stands apart there from what is. The order is that of all columns of this index, so that no plan takes another
 * one and walks over an endpoint's whole history.
 */
final class PostgresDueStatement implements DueStatement {
    private static final String DUE_ENDPOINTS = """
            with recursive waiting(endpoint_id) as (
              (select endpoint_id from deliveries where state = 'waiting'
               order by endpoint_id, sequence, due_at, id limit 1)
              union all
              select (select d.endpoint_id from deliveries d
                      where d.state = 'waiting' and d.endpoint_id > w.endpoint_id
                      order by d.endpoint_id, d.sequence, d.due_at, d.id limit 1)
              from waiting w where w.endpoint_id is not null
            )
            select due.account_id, w.endpoint_id, due.n
            from (select endpoint_id, endpoint_id = any(?::bigint[]) as is_uncounted from waiting) w
            cross join lateral (
              select min(one.account_id) as account_id, count(*)::int as n from (
                select d.account_id from deliveries d
                where d.state = 'waiting' and d.endpoint_id = w.endpoint_id and d.sequence is null
                  and d.due_at <= now() + ?::bigint * interval '1 millisecond'
                order by d.sequence, d.due_at, d.id
                limit case when w.is_uncounted then 1 else ? end) one) due
            where w.endpoint_id is not null and due.n > 0""";

    private static final String TAKE = """
            update deliveries d
            set state = 'queued', lease = d.lease + 1, owner = ?::bigint,
                due_at = now() + ?::bigint * interval '1 millisecond'
            from (
              select due.id from unnest(?::bigint[], ?::int[]) as wanted(endpoint_id, most)
              cross join lateral (
                select id from deliveries
                where state = 'waiting' and endpoint_id = wanted.endpoint_id and sequence is null
                  and due_at <= now() + ?::bigint * interval '1 millisecond'
                order by sequence, due_at, id limit wanted.most for update skip locked) due) taken
            where d.id = taken.id
            returning d.id, d.account_id, d.endpoint_id, d.attempts, d.step, d.rested_seconds, d.lease""";

    private static final String EXPIRE = """
            update deliveries
            set state = 'waiting', lease = lease + 1, owner = null,
                due_at = now() + ?::bigint * interval '1 millisecond'
            where id in (
              select id from deliveries
              where state = 'queued' and due_at <= now() + ?::bigint * interval '1 millisecond' and owner <> ?
              order by due_at limit ? for update skip locked)""";

    @Override
    public List<DueEndpoint> dueEndpoints(Connection connection, int countedTo, Set<Long> uncounted, LeaseTerms terms)
            throws SQLException {
        List<DueEndpoint> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(DUE_ENDPOINTS)) {
            new SqlArrays(connection, select)
                    .bind("bigint", List.copyOf(uncounted), endpoint -> endpoint)
                    .bind(terms.clockOffset().toMillis())
                    .bind(countedTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new DueEndpoint(row.getLong(1), row.getLong(2), row.getInt(3)));
                }
            }
        }
        return due;
    }

    @Override
    public List<Taken> take(Connection connection, List<Wanted> wanted, LeaseTerms terms) throws SQLException {
        long offset = terms.clockOffset().toMillis();
        try (PreparedStatement update = connection.prepareStatement(TAKE)) {
            new SqlArrays(connection, update)
                    .bind(terms.owner())
                    .bind(terms.lease().toMillis() + offset)
                    .bind("bigint", wanted, Wanted::endpointId)
                    .bind("int", wanted, Wanted::most)
                    .bind(offset);
            try (ResultSet row = update.executeQuery()) {
                return taken(row);
            }
        }
    }

    static List<Taken> taken(ResultSet row) throws SQLException {
        List<Taken> taken = new ArrayList<>();
        while (row.next()) {
            taken.add(new Taken(
                    row.getObject(1, UUID.class),
                    row.getLong(2),
                    row.getLong(3),
                    new Progress(row.getInt(4), row.getInt(5), row.getLong(6)),
                    row.getInt(7)));
        }
        return taken;
    }

    @Override
    public int expireLeases(Connection connection, int most, long sparedOwner, LeaseTerms terms) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(EXPIRE)) {
            update.setLong(1, terms.clockOffset().toMillis());
            update.setLong(2, terms.clockOffset().toMillis());
            update.setLong(3, sparedOwner);
            update.setInt(4, most);
            return update.executeUpdate();
        }
    }
}
