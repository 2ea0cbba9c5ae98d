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
import javax.sql.DataSource;
import org.webhooks.account.AccountChanged;
import org.webhooks.schema.Direct;

/** Sees the changes that other nodes make: asks which accounts have a higher version than the highest seen. */
@Singleton
public class VersionWatch {
    private static final Logger LOG = System.getLogger(VersionWatch.class.getName());

    /** Versions are drawn before their transactions commit, so one may appear after a higher one was seen. */
    private static final long LATE_COMMITS = 1_000;

    private static final String RISEN = "select id, version from accounts where version > ?";

    private final DataSource database;
    private final Event<AccountChanged> changes;
    private Map<Long, Long> seen = Map.of();
    private long highest;

    @Inject
    public VersionWatch(@Direct DataSource database, Event<AccountChanged> changes) {
        this.database = database;
        this.changes = changes;
    }

    /** Called twice a second by one thread. Without a database it only says so: nothing can change meanwhile. */
    public void look() {
        Map<Long, Long> risen;
        try {
            risen = risen();
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
        highest = risen.values().stream().mapToLong(Long::longValue).max().orElse(highest);
    }

    private Map<Long, Long> risen() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(RISEN)) {
            select.setLong(1, highest - LATE_COMMITS);
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
