package org.webhooks.delivery.node;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.load.NodeShare;
import org.webhooks.schema.Direct;
import org.webhooks.settings.Deployment;

/**
 * Which nodes live on this database: those whose beat has risen lately, by this node's own clock. What each may call is
 * divided among them. A node that joins others calls nothing until they know of it and what they had in flight has ended.
 * Nodes tell each other nothing but that they live: so the single call of an endpoint that goes over to the one that joins
 * rests meanwhile, because for all it knows the former one may have a call in flight for as long as a call may last.
 */
@Singleton
class Neighbours {
    private static final Logger LOG = System.getLogger(Neighbours.class.getName());
    private static final long SILENT_NANOS = Duration.ofSeconds(5).toNanos();

    /** Longer than a beat and the longest call. */
    private static final long JOINING_NANOS = Duration.ofSeconds(33).toNanos();

    private static final String BEATS = "select name, beat from nodes where beat > 0";

    private final DataSource database;
    private final Deployment deployment;
    private final NodeShare share;
    private Map<String, Beat> beats = Map.of();
    private @Nullable Long started;

    private record Beat(long number, long changedNanos) {}

    @Inject
    Neighbours(@Direct DataSource database, Deployment deployment, NodeShare share) {
        this.database = database;
        this.deployment = deployment;
        this.share = share;
    }

    /** Called once a second by one thread, and once before. Without a database everything stays as it is. */
    void look() {
        long now = System.nanoTime();
        try {
            beats = read(now);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "Which nodes live is not seen without a database", e);
            return;
        }
        if (started == null) {
            started = now;
        }
        List<String> living = beats.entrySet().stream()
                .filter(node -> node.getKey().equals(deployment.node())
                        || now - node.getValue().changedNanos() < SILENT_NANOS)
                .map(Map.Entry::getKey)
                .toList();
        if (living.size() <= 1) {
            started = now - JOINING_NANOS;
            share.isWhole();
        } else if (now - started < JOINING_NANOS || !living.contains(deployment.node())) {
            share.isNone();
        } else {
            share.is(living, living.indexOf(deployment.node()));
        }
    }

    /** In the order of their names, which is the same on every node. */
    private Map<String, Beat> read(long now) throws SQLException {
        Map<String, Beat> read = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BEATS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String name = row.getString(1);
                Beat known = beats.get(name);
                Beat beat = new Beat(row.getLong(2), now);
                read.put(name, known != null && known.number() == beat.number() ? known : beat);
            }
        }
        return read;
    }
}
