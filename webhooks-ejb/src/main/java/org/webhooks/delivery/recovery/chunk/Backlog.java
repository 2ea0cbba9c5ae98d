package org.webhooks.delivery.recovery.chunk;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** More than the windows of two nodes: beyond that some are not counted, and a little more is sent. */
    private static final int MOST_IN_HAND = 16_384;

    private static final String DUE = """
            select count(*) from (
              select 1 from deliveries
              where state = 'waiting' and endpoint_id = ? and sequence is null and due_at <= ?
              order by state, endpoint_id, sequence, due_at limit ?) due""";

    // for all endpoints at once, by the index of what is in hand: by endpoint, the endpoint's whole history would be
    // read
    private static final String IN_HAND = """
            select endpoint_id, count(*) from (
              select endpoint_id from deliveries where state = 'queued' order by state, due_at limit ?) in_hand
            group by endpoint_id""";

    // what stands in sequences is due whenever it is its turn
    private static final String IN_SEQUENCES = """
            select count(*) from (
              select 1 from deliveries
              where endpoint_id = ? and sequence is not null and state in ('queued', 'waiting', 'held') limit ?) unfinished""";

    private final Connection connection;
    private final Instant dueBy;
    private final Map<Long, Integer> left = new HashMap<>();
    private @Nullable Map<Long, Integer> inHand;

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
        long endpoint = target.endpointId();
        return target.policy().ordered() ? inSequences(endpoint) : due(endpoint) + inHand(endpoint);
    }

    private int inSequences(long endpointId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IN_SEQUENCES)) {
            select.setLong(1, endpointId);
            select.setInt(2, MOST);
            return count(select);
        }
    }

    private int due(long endpointId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setLong(1, endpointId);
            select.setObject(2, utc(dueBy));
            select.setInt(3, MOST);
            return count(select);
        }
    }

    private static int count(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private int inHand(long endpointId) throws SQLException {
        Map<Long, Integer> counted = inHand;
        if (counted == null) {
            counted = countInHand();
            inHand = counted;
        }
        return counted.getOrDefault(endpointId, 0);
    }

    private Map<Long, Integer> countInHand() throws SQLException {
        Map<Long, Integer> counted = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(IN_HAND)) {
            select.setInt(1, MOST_IN_HAND);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counted.put(row.getLong(1), row.getInt(2));
                }
            }
        }
        return counted;
    }
}
