package org.webhooks.endpoint.registry;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.webhooks.account.AccountChanged;
import org.webhooks.schema.Direct;

/**
 * Sees the changes that other nodes make: asks which accounts have a higher version than the highest that was seen some
 * minutes ago. Versions are drawn before their transactions commit, so one may appear after a higher one was seen, as
 * long after as a transaction may last.
 */
@Singleton
public class VersionWatch {
    private static final Logger LOG = System.getLogger(VersionWatch.class.getName());

    /** As long as a transaction may last. */
    private static final long LATEST_COMMIT_NANOS = TimeUnit.MINUTES.toNanos(5);

    /** How far back a node looks that has seen nothing yet. */
    private static final long BEFORE_THE_FIRST_LOOK = 1_000;

    private static final long UNREAD = Long.MIN_VALUE;
    private static final String HIGHEST = "select coalesce(max(version), 0) from accounts";
    private static final String RISEN = "select id, version from accounts where version > ?";

    private final DataSource database;
    private final Event<AccountChanged> changes;
    private Map<Long, Long> seen = Map.of();

    /** The highest version one turn ago: looks begin behind it. */
    private long floor = UNREAD;

    private long nextFloor;
    private long turnedNanos;

    @Inject
    public VersionWatch(@Direct DataSource database, Event<AccountChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Called twice a second by one thread. Without a database it only says so: nothing can change meanwhile. */
    public void look() {
        Map<Long, Long> risen;
        try (Connection connection = database.getConnection()) {
            turn(connection);
            risen = risen(connection);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Changes of other nodes are not seen just now: {0}", e.getMessage());
            return;
        }
        risen.forEach((account, version) -> {
            if (!version.equals(seen.get(account))) {
                changes.fire(new AccountChanged(account));
            }
        });
        seen = risen;
    }

    /** Every five minutes looks begin at what was the highest version five minutes before. */
    private void turn(Connection connection) throws SQLException {
        long now = System.nanoTime();
        if (floor != UNREAD && now - turnedNanos < LATEST_COMMIT_NANOS) {
            return;
        }
        long highest = highest(connection);
        floor = floor == UNREAD ? highest - BEFORE_THE_FIRST_LOOK : nextFloor;
        nextFloor = highest;
        turnedNanos = now;
    }

    private static long highest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HIGHEST);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Map<Long, Long> risen(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RISEN)) {
            select.setLong(1, floor);
            Map<Long, Long> risen = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    risen.put(row.getLong(1), row.getLong(2));
                }
            }
            return risen;
        }
    }
}
