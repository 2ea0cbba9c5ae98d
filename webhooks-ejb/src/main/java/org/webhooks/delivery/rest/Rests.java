package org.webhooks.delivery.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.webhooks.schema.Direct;
import org.webhooks.schema.SqlMoments;
import org.webhooks.settings.Deployment;

/**
 * The endpoints whose receivers asked to be left alone for a while. What an answer on this node says holds at once; what
 * other nodes were told, and that an operator ended a rest, is seen within half a second.
 */
@Singleton
public class Rests {
    private static final Logger LOG = System.getLogger(Rests.class.getName());

    /** By then what an answer said is recorded, or the database is away and nothing can be handed over anyway. */
    private static final long TOLD_HERE_NANOS = Duration.ofSeconds(2).toNanos();

    private static final String RESTING = """
            select endpoint_id, rests_until, current_timestamp from endpoint_health
            where rests_until > current_timestamp""";

    private final DataSource database;
    private final Deployment deployment;
    private final Map<Long, Rest> rests = new ConcurrentHashMap<>();

    /** @param toldNanos when an answer said so; of what was read from the database long ago */
    private record Rest(long endNanos, long toldNanos) {}

    @Inject
    public Rests(@Direct DataSource database, Deployment deployment) {
        this.database = database;
        this.deployment = deployment;
    }

    public boolean isResting(long endpointId) {
        Rest rest = rests.get(endpointId);
        return rest != null && rest.endNanos() - System.nanoTime() > 0;
    }

    /** An answer on this node has asked for it. */
    public void begin(long endpointId, Duration rest) {
        long now = System.nanoTime();
        rests.merge(endpointId, new Rest(now + rest.toNanos(), now), Rests::later);
    }

    /** Called twice a second by one thread. */
    public void look() {
        long began = System.nanoTime();
        try {
            Map<Long, Rest> read = read();
            read.forEach((endpoint, rest) -> rests.merge(
                    endpoint, rest, (known, other) -> wasJustTold(known, began) ? later(known, other) : other));
            rests.entrySet()
                    .removeIf(known -> !read.containsKey(known.getKey()) && !wasJustTold(known.getValue(), began));
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Which endpoints rest is not seen just now: {0}", e.getMessage());
        }
    }

    private static boolean wasJustTold(Rest rest, long nanos) {
        return nanos - rest.toldNanos() < TOLD_HERE_NANOS;
    }

    private static Rest later(Rest one, Rest other) {
        return one.endNanos() - other.endNanos() > 0 ? one : other;
    }

    private Map<Long, Rest> read() throws SQLException {
        Map<Long, Rest> resting = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(RESTING);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Instant now = SqlMoments.read(row, 3).plus(deployment.clockOffset());
                Duration left = Duration.between(now, SqlMoments.read(row, 2));
                if (!left.isNegative()) {
                    resting.put(
                            row.getLong(1),
                            new Rest(System.nanoTime() + left.toNanos(), System.nanoTime() - TOLD_HERE_NANOS));
                }
            }
        }
        return resting;
    }
}
