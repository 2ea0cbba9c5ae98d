package org.webhooks.delivery.dispatch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

    /** Makes of a key the next one there can be: asked for what is greater, H2 would walk over all of the former one. */
    private static final char SMALLEST = '\0';

    private static final String NEXT_KEY = """
            select ordering_key from deliveries
            where state = 'waiting' and endpoint_id = ? and ordering_key >= ? and sequence is not null
            order by state, endpoint_id, ordering_key limit 1""";

    // over all endpoints, step by step: asked for ordered ones it would walk over everything that waits
    private static final String NEXT_ENDPOINT = """
            select endpoint_id from deliveries
            where state = 'waiting' and endpoint_id >= ?
            order by state, endpoint_id limit 1""";

    private static final String ACCOUNT_IF_ORDERED = """
            select account_id from deliveries
            where state = 'waiting' and endpoint_id = ? and ordering_key >= '' limit 1""";

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
                   w.id, w.account_id, w.attempts, w.step, w.rested_seconds, w.lease,
                   datediff(millisecond, dateadd(millisecond, ?, current_timestamp), w.due_at) + 1
            from deliveries w
            where w.state = 'waiting' and w.endpoint_id = ? and w.ordering_key = ? and w.sequence is not null
            order by w.sequence limit 1""";

    private static final String TAKE = """
            update deliveries
            set state = 'queued', lease = lease + 1, owner = ?, due_at = dateadd(millisecond, ?, current_timestamp)
            where id = ? and state = 'waiting' and lease = ?""";

    /**
     * The first of a sequence that waits.
     *
     * @param dueIn zero or less where it is due
     */
    private record Waiting(boolean isCallable, Duration dueIn, First first) {}

    @Override
    public List<OrderedEndpoint> endpoints(Connection connection) throws SQLException {
        List<OrderedEndpoint> endpoints = new ArrayList<>();
        try (PreparedStatement next = connection.prepareStatement(NEXT_ENDPOINT);
                PreparedStatement ordered = connection.prepareStatement(ACCOUNT_IF_ORDERED)) {
            for (long endpoint = id(next, 0); endpoint != 0; endpoint = id(next, endpoint + 1)) {
                long account = id(ordered, endpoint);
                if (account != 0) {
                    endpoints.add(new OrderedEndpoint(account, endpoint));
                }
            }
        }
        return endpoints;
    }

    private static long id(PreparedStatement select, long parameter) throws SQLException {
        select.setLong(1, parameter);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public List<Seen> look(Connection connection, List<Stretch> stretches, LeaseTerms terms) throws SQLException {
        List<Seen> seen = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            seen.add(look(connection, stretch, terms));
        }
        return seen;
    }

    private static Seen look(Connection connection, Stretch stretch, LeaseTerms terms) throws SQLException {
        List<First> callable = new ArrayList<>();
        Duration nextDueIn = null;
        int looked = 0;
        String last = null;
        String key = stretch.behind() == null ? WITHOUT_KEY : nextKey(connection, stretch, stretch.behind());
        while (key != null && looked < stretch.atMost() && callable.size() < stretch.wanted()) {
            Waiting waiting = waiting(connection, stretch, key, terms);
            if (waiting != null && waiting.isCallable()) {
                callable.add(waiting.first());
            } else if (waiting != null && waiting.dueIn().compareTo(Duration.ZERO) > 0) {
                nextDueIn = nextDueIn == null ? waiting.dueIn() : min(nextDueIn, waiting.dueIn());
            }
            looked++;
            last = key;
            key = nextKey(connection, stretch, key);
        }
        return new Seen(stretch, looked, last, callable, nextDueIn);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static @Nullable String nextKey(Connection connection, Stretch stretch, String behind) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT_KEY)) {
            select.setLong(1, stretch.endpointId());
            select.setString(2, behind + SMALLEST);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static @Nullable Waiting waiting(Connection connection, Stretch stretch, String key, LeaseTerms terms)
            throws SQLException {
        long offset = terms.clockOffset().toMillis();
        try (PreparedStatement select = connection.prepareStatement(FIRST)) {
            select.setLong(1, offset);
            select.setLong(2, offset);
            select.setLong(3, stretch.endpointId());
            select.setString(4, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                First first = new First(
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        stretch.endpointId(),
                        new Progress(row.getInt(4), row.getInt(5), row.getLong(6)),
                        row.getInt(7));
                return new Waiting(row.getBoolean(1), Duration.ofMillis(row.getLong(8)), first);
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
                            first.id(), first.accountId(), first.endpointId(), first.progress(), first.lease() + 1));
                }
            }
        }
        return taken;
    }
}
