package org.webhooks.delivery.stats;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.webhooks.schema.DatabaseKind;
import org.webhooks.schema.SqlMoments;

/**
 * Adds outcomes to the rows of their endpoint and hour, in the connection's transaction: so they are counted if and only
 * if they are. Rows are locked in the order of the endpoints' ids. On PostgreSQL the record statement does this itself.
 */
public final class OutcomeRows {
    private static final String NOW = "select current_timestamp";

    private static final String COLUMNS = """
            endpoint_outcomes (endpoint_id, hour_begin, delivered, failed, cancelled, successes, failures, latencies)""";

    private static final String ENSURE_ON_POSTGRESQL =
            "insert into " + COLUMNS + " values (?, ?, 0, 0, 0, 0, 0, '{}') on conflict do nothing";

    private static final String ENSURE_ON_H2 =
            "merge into endpoint_outcomes o using (values (?, ?)) n (endpoint_id, hour_begin)"
                    + " on o.endpoint_id = n.endpoint_id and o.hour_begin = n.hour_begin"
                    + " when not matched then insert values (n.endpoint_id, n.hour_begin, 0, 0, 0, 0, 0, array[])";

    private static final String LATENCIES =
            "select latencies from endpoint_outcomes where endpoint_id = ? and hour_begin = ? for update";

    private static final String ADD = """
            update endpoint_outcomes
            set delivered = delivered + ?, failed = failed + ?, cancelled = cancelled + ?,
                successes = successes + ?, failures = failures + ?, latencies = ?
            where endpoint_id = ? and hour_begin = ?""";

    private final Connection connection;
    private final Instant hour;

    private OutcomeRows(Connection connection, Instant hour) {
        this.connection = connection;
        this.hour = hour;
    }

    /** The rows of the present hour by the database's clock and the offset. */
    public static OutcomeRows ofThisHour(Connection connection, Duration clockOffset) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NOW);
                ResultSet row = select.executeQuery()) {
            row.next();
            Instant now = SqlMoments.read(row, 1).plus(clockOffset);
            return new OutcomeRows(connection, now.truncatedTo(ChronoUnit.HOURS));
        }
    }

    public void add(SortedMap<Long, Outcomes> byEndpoint) throws SQLException {
        for (Map.Entry<Long, Outcomes> entry : byEndpoint.entrySet()) {
            add(entry.getKey(), entry.getValue());
        }
    }

    public void add(long endpointId, Outcomes outcomes) throws SQLException {
        ensure(endpointId);
        Latencies latencies = latencies(endpointId).plus(outcomes.latencies());
        try (PreparedStatement update = connection.prepareStatement(ADD)) {
            update.setLong(1, outcomes.delivered());
            update.setLong(2, outcomes.failed());
            update.setLong(3, outcomes.cancelled());
            update.setLong(4, outcomes.successes());
            update.setLong(5, outcomes.failures());
            update.setArray(
                    6, connection.createArrayOf("integer", latencies.counts().toArray()));
            update.setLong(7, endpointId);
            update.setObject(8, utc(hour));
            update.executeUpdate();
        }
    }

    private void ensure(long endpointId) throws SQLException {
        String sql =
                switch (DatabaseKind.of(connection)) {
                    case POSTGRESQL -> ENSURE_ON_POSTGRESQL;
                    case H2 -> ENSURE_ON_H2;
                };
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, endpointId);
            insert.setObject(2, utc(hour));
            insert.executeUpdate();
        }
    }

    private Latencies latencies(long endpointId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LATENCIES)) {
            select.setLong(1, endpointId);
            select.setObject(2, utc(hour));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return read(row.getArray(1));
            }
        }
    }

    static Latencies read(Array counts) throws SQLException {
        Object[] values = (Object[]) counts.getArray();
        List<Integer> numbers = Arrays.stream(values).map(Integer.class::cast).toList();
        return new Latencies(numbers);
    }
}
