package org.webhooks.delivery.stats;

import static org.webhooks.schema.SqlMoments.utc;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.webhooks.delivery.stats.EndpointStats.Hour;
import org.webhooks.delivery.stats.EndpointStats.Unfinished;
import org.webhooks.schema.SqlMoments;
import org.webhooks.schema.Transactional;
import org.webhooks.settings.Deployment;

/** Reads how endpoints do: one row for each hour, and what is under way by its index. One transaction (REQUIRED). */
@Stateless
public class Statistics {
    public static final int COUNTED_TO = 100_000;

    private static final String NOW = "select current_timestamp";

    private static final String OUTCOMES = """
            select hour_begin, delivered, failed, cancelled, successes, failures, latencies from endpoint_outcomes
            where endpoint_id = ? and hour_begin > ? and hour_begin <= ?""";

    // each in the words of the index that holds no more than these
    private static final String QUEUED = "select count(*) from deliveries where state = 'queued' and endpoint_id = ?";

    private static final String RESTING = """
            select count(*) from (
              select 1 from deliveries where state = '%s' and endpoint_id = ? limit %d) counted""";

    private static final String WAITING = RESTING.formatted("waiting", COUNTED_TO);
    private static final String HELD = RESTING.formatted("held", COUNTED_TO);

    @Inject
    @Transactional
    DataSource database;

    @Inject
    Deployment deployment;

    /**
     * The last hours of an endpoint, the present one included; whose endpoint it is the caller has made sure of.
     *
     * @param hours from 1 on
     */
    public EndpointStats of(long endpointId, int hours) {
        try (Connection connection = database.getConnection()) {
            Instant last = now(connection).truncatedTo(ChronoUnit.HOURS);
            Map<Instant, Outcomes> outcomes =
                    outcomes(connection, endpointId, last.minus(Duration.ofHours(hours)), last);
            List<Hour> all = IntStream.range(0, hours)
                    .mapToObj(back -> last.minus(Duration.ofHours(back)))
                    .map(hour -> new Hour(hour, outcomes.getOrDefault(hour, Outcomes.NONE)))
                    .toList();
            Outcomes total = outcomes.values().stream().reduce(Outcomes.NONE, Outcomes::plus);
            return new EndpointStats(unfinished(connection, endpointId), total, all);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NOW);
                ResultSet row = select.executeQuery()) {
            row.next();
            return SqlMoments.read(row, 1).plus(deployment.clockOffset());
        }
    }

    private static Map<Instant, Outcomes> outcomes(Connection connection, long endpointId, Instant after, Instant last)
            throws SQLException {
        Map<Instant, Outcomes> outcomes = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OUTCOMES)) {
            select.setLong(1, endpointId);
            select.setObject(2, utc(after));
            select.setObject(3, utc(last));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    outcomes.put(
                            SqlMoments.read(row, 1),
                            new Outcomes(
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6),
                                    OutcomeRows.read(row.getArray(7))));
                }
            }
        }
        return outcomes;
    }

    private static Unfinished unfinished(Connection connection, long endpointId) throws SQLException {
        return new Unfinished(
                count(connection, QUEUED, endpointId),
                count(connection, WAITING, endpointId),
                count(connection, HELD, endpointId));
    }

    private static long count(Connection connection, String sql, long endpointId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, endpointId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
