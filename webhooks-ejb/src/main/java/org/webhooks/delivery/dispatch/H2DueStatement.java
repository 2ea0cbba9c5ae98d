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

/** H2 is embedded in this one node: nobody else takes at the same time. */
final class H2DueStatement implements DueStatement {
    private static final String NEXT_ENDPOINT = """
            select endpoint_id from deliveries where state = 'waiting' and endpoint_id >= ?
            order by state, endpoint_id, sequence, due_at, id limit 1""";

    private static final String ACCOUNT_IF_DUE = """
            select account_id from deliveries
            where state = 'waiting' and endpoint_id = ? and due_at <= dateadd(millisecond, ?, current_timestamp)
            and sequence is null
            order by state, endpoint_id, sequence, due_at, id limit ?""";

    private static final String DUE = """
            select id, account_id, attempts, step, rested_seconds, lease from deliveries
            where state = 'waiting' and endpoint_id = ? and due_at <= dateadd(millisecond, ?, current_timestamp)
            and sequence is null
            order by state, endpoint_id, sequence, due_at, id limit ?""";

    private static final String TAKE = """
            update deliveries
            set state = 'queued', lease = lease + 1, owner = ?, due_at = dateadd(millisecond, ?, current_timestamp)
            where id = ? and state = 'waiting' and lease = ?""";

    private static final String EXPIRE = """
            update deliveries
            set state = 'waiting', lease = lease + 1, owner = null,
                due_at = dateadd(millisecond, ?, current_timestamp)
            where state = 'queued' and due_at <= dateadd(millisecond, ?, current_timestamp) and owner <> ?
            fetch first ? rows only""";

    @Override
    public List<DueEndpoint> dueEndpoints(Connection connection, int countedTo, Set<Long> uncounted, LeaseTerms terms)
            throws SQLException {
        List<DueEndpoint> due = new ArrayList<>();
        try (PreparedStatement next = connection.prepareStatement(NEXT_ENDPOINT);
                PreparedStatement account = connection.prepareStatement(ACCOUNT_IF_DUE)) {
            account.setLong(2, terms.clockOffset().toMillis());
            for (long endpoint = next(next, 0); endpoint != 0; endpoint = next(next, endpoint)) {
                account.setLong(1, endpoint);
                account.setInt(3, uncounted.contains(endpoint) ? 1 : countedTo);
                try (ResultSet row = account.executeQuery()) {
                    long accountId = 0;
                    int count = 0;
                    for (; row.next(); count++) {
                        accountId = row.getLong(1);
                    }
                    if (count > 0) {
                        due.add(new DueEndpoint(accountId, endpoint, count));
                    }
                }
            }
        }
        return due;
    }

    private static long next(PreparedStatement select, long after) throws SQLException {
        // asked for what is greater, H2 would walk over all of the former one
        select.setLong(1, after + 1);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public List<Taken> take(Connection connection, List<Wanted> wanted, LeaseTerms terms) throws SQLException {
        List<Taken> due = new ArrayList<>();
        for (Wanted want : wanted) {
            due.addAll(due(connection, want, terms));
        }
        int[] updated;
        try (PreparedStatement update = connection.prepareStatement(TAKE)) {
            for (Taken delivery : due) {
                update.setLong(1, terms.owner());
                update.setLong(2, terms.lease().plus(terms.clockOffset()).toMillis());
                update.setObject(3, delivery.id());
                update.setInt(4, delivery.lease() - 1);
                update.addBatch();
            }
            updated = update.executeBatch();
        }
        List<Taken> taken = new ArrayList<>(due.size());
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 1) {
                taken.add(due.get(i));
            }
        }
        return taken;
    }

    private static List<Taken> due(Connection connection, Wanted want, LeaseTerms terms) throws SQLException {
        List<Taken> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setLong(1, want.endpointId());
            select.setLong(2, terms.clockOffset().toMillis());
            select.setInt(3, want.most());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new Taken(
                            row.getObject(1, UUID.class),
                            row.getLong(2),
                            want.endpointId(),
                            new Progress(row.getInt(3), row.getInt(4), row.getLong(5)),
                            row.getInt(6) + 1));
                }
            }
        }
        return due;
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
