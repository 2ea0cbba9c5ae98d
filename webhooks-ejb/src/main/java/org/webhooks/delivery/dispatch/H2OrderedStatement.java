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

/** H2 is embedded in this one node: nobody else takes at the same time. Looks only at sequences with something waiting. */
final class H2OrderedStatement implements OrderedStatement {
    /** The first of an endpoint, whether it has one or not. */
    private static final String WITHOUT_KEY = "";

    private static final String NEXT_OF_ENDPOINT = """
            select ordering_key from deliveries
            where state = 'waiting' and endpoint_id = ? and ordering_key > ? and sequence is not null
            order by ordering_key limit 1""";

    // over all endpoints, step by step: asked for ordered ones it would walk over everything that waits
    private static final String NEXT_ENDPOINT = """
            select endpoint_id from deliveries
            where state = 'waiting' and endpoint_id > ?
            order by state, endpoint_id limit 1""";

    private static final String HAS_SEQUENCES = """
            select 1 from deliveries where state = 'waiting' and endpoint_id = ? and ordering_key >= '' limit 1""";

    private static final String FIRST = """
            select coalesce(w.due_at <= dateadd(millisecond, ?, current_timestamp), true)
                     and not exists (
                       select 1 from deliveries b
                       where b.state = 'queued' and b.endpoint_id = w.endpoint_id
                       and b.ordering_key = w.ordering_key and b.sequence is not null)
                     and not exists (
                       select 1 from deliveries b
                       where b.state = 'held' and b.endpoint_id = w.endpoint_id
                       and b.ordering_key = w.ordering_key and b.sequence < w.sequence),
                   w.id, w.account_id, w.attempts, w.step, w.rested_seconds, w.lease
            from deliveries w
            where w.state = 'waiting' and w.endpoint_id = ? and w.ordering_key = ? and w.sequence is not null
            order by w.sequence limit 1""";

    private static final String TAKE = """
            update deliveries
            set state = 'queued', lease = lease + 1, owner = ?, due_at = dateadd(millisecond, ?, current_timestamp)
            where id = ? and state = 'waiting' and lease = ?""";

    @Override
    public List<First> firsts(Connection connection, @Nullable Sequence behind, int atMost, LeaseTerms terms)
            throws SQLException {
        List<First> firsts = new ArrayList<>();
        Sequence sequence = behind == null ? null : nextKey(connection, behind);
        if (sequence == null) {
            sequence = firstOfNextEndpoint(connection, behind == null ? 0 : behind.endpointId());
        }
        while (sequence != null && firsts.size() < atMost) {
            addFirst(connection, sequence, terms, firsts);
            Sequence next = nextKey(connection, sequence);
            sequence = next == null ? firstOfNextEndpoint(connection, sequence.endpointId()) : next;
        }
        return firsts;
    }

    private static @Nullable Sequence nextKey(Connection connection, Sequence sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT_OF_ENDPOINT)) {
            select.setLong(1, sequence.endpointId());
            select.setString(2, sequence.orderingKey());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Sequence(sequence.endpointId(), row.getString(1)) : null;
            }
        }
    }

    private static @Nullable Sequence firstOfNextEndpoint(Connection connection, long behind) throws SQLException {
        try (PreparedStatement next = connection.prepareStatement(NEXT_ENDPOINT);
                PreparedStatement sequences = connection.prepareStatement(HAS_SEQUENCES)) {
            for (long endpoint = id(next, behind); endpoint != 0; endpoint = id(next, endpoint)) {
                if (id(sequences, endpoint) != 0) {
                    return new Sequence(endpoint, WITHOUT_KEY);
                }
            }
            return null;
        }
    }

    private static long id(PreparedStatement select, long parameter) throws SQLException {
        select.setLong(1, parameter);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static void addFirst(Connection connection, Sequence sequence, LeaseTerms terms, List<First> firsts)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST)) {
            select.setLong(1, terms.clockOffset().toMillis());
            select.setLong(2, sequence.endpointId());
            select.setString(3, sequence.orderingKey());
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    firsts.add(new First(
                            sequence,
                            row.getBoolean(1),
                            row.getObject(2, UUID.class),
                            row.getLong(3),
                            new Progress(row.getInt(4), row.getInt(5), row.getLong(6)),
                            row.getInt(7)));
                }
            }
        }
    }

    @Override
    public List<Taken> take(Connection connection, List<First> firsts, LeaseTerms terms) throws SQLException {
        List<Taken> taken = new ArrayList<>(firsts.size());
        try (PreparedStatement update = connection.prepareStatement(TAKE)) {
            for (First first : firsts) {
                update.setLong(1, terms.owner());
                update.setLong(2, terms.lease().plus(terms.clockOffset()).toMillis());
                update.setObject(3, first.id());
                update.setInt(4, first.lease());
                if (update.executeUpdate() == 1) {
                    taken.add(new Taken(
                            first.id(),
                            first.accountId(),
                            first.sequence().endpointId(),
                            first.progress(),
                            first.lease() + 1));
                }
            }
        }
        return taken;
    }
}
