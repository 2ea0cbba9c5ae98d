package org.webhooks.delivery.recovery.chunk;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.registry.Target;

/**
 * Room as it is left by what endpoints have in hand, on any node, and what they have due. Due deliveries are taken in the
 * order of their times: what is published meanwhile waits behind no more than this.
 */
final class Backlog implements Rooms {
    private static final int MOST = 256;

    /** So that the next are there when calls end, however short they are. */
    private static final int FOR_EACH_CALL = 4;

    // what is queued is counted by the index of all that is: by endpoint, PostgreSQL would read the endpoint's whole
    // history
    private static final String UNDER_WAY = """
            select (select count(*) from (
                      select 1 from deliveries where state = 'waiting' and endpoint_id = ? and due_at <= ?
                      order by due_at limit ?) due)
                 + (select count(case when endpoint_id = ? then 1 end) from deliveries where state = 'queued')""";

    // what stands in sequences is due whenever it is its turn
    private static final String IN_SEQUENCES = """
            select count(*) from (
              select 1 from deliveries
              where endpoint_id = ? and sequence is not null and state in ('queued', 'waiting', 'held') limit ?) unfinished""";

    private final Connection connection;
    private final Instant dueBy;
    private final Map<Long, Integer> left = new HashMap<>();

    /** @param dueBy by the clock of due times */
    Backlog(Connection connection, Instant dueBy) {
        this.connection = connection;
        this.dueBy = dueBy;
    }

    @Override
    public boolean take(Target target) throws SQLException {
        long endpoint = target.endpointId();
        Integer known = left.get(endpoint);
        int room = known == null ? most(target.policy()) - underWay(target) : known;
        left.put(endpoint, room - 1);
        return room > 0;
    }

    /** Where an endpoint limits its calls, no more than it takes within about a second. */
    private static int most(DeliveryPolicy policy) {
        int most = MOST;
        if (policy.rateLimit() != null) {
            most = Math.min(most, policy.rateLimit());
        }
        if (policy.maxInFlight() != null) {
            most = Math.min(most, FOR_EACH_CALL * policy.maxInFlight());
        }
        return most;
    }

    private int underWay(Target target) throws SQLException {
        return target.policy().ordered() ? inSequences(target.endpointId()) : dueOrQueued(target.endpointId());
    }

    private int inSequences(long endpointId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IN_SEQUENCES)) {
            select.setLong(1, endpointId);
            select.setInt(2, MOST);
            return count(select);
        }
    }

    private int dueOrQueued(long endpointId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNDER_WAY)) {
            select.setLong(1, endpointId);
            select.setObject(2, utc(dueBy));
            select.setInt(3, MOST);
            select.setLong(4, endpointId);
            return count(select);
        }
    }

    private static int count(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
