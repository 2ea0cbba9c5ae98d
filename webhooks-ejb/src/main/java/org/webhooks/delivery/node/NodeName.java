package org.webhooks.delivery.node;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.NodeStart;
import org.webhooks.schema.Direct;
import org.webhooks.schema.InTransaction;
import org.webhooks.settings.Deployment;

/**
 * This node's name among those that share the database. Whoever holds it beats once a second; a start that finds the name
 * beating is refused, and one that finds it silent takes it over and makes due at once what its former life had in hand.
 */
@Singleton
class NodeName {
    private static final Logger LOG = System.getLogger(NodeName.class.getName());
    private static final long LOOK_AGAIN_MILLIS = 3_000;

    private static final String START = "select nextval('node_start')";
    private static final String SELECT = "select started, beat from nodes where name = ?";
    private static final String INSERT =
            "insert into nodes (name, started, beat, beat_at) values (?, ?, 1, current_timestamp)";
    private static final String TAKE_OVER =
            "update nodes set started = ?, beat = 1, beat_at = current_timestamp where name = ? and started = ?";
    private static final String BEAT =
            "update nodes set beat = beat + 1, beat_at = current_timestamp where name = ? and started = ?";
    private static final String STOP = "update nodes set beat = 0 where name = ? and started = ?";

    private static final String VOID_LEASES = """
            update deliveries set state = 'waiting', lease = lease + 1, owner = null, due_at = current_timestamp
            where state = 'queued' and owner = ?""";

    private final DataSource database;
    private final Deployment deployment;
    private final NodeStart start;

    @Inject
    NodeName(@Direct DataSource database, Deployment deployment, NodeStart start) {
        this.database = database;
        this.deployment = deployment;
        this.start = start;
    }

    private record Life(long started, long beat) {
        boolean stoppedInOrder() {
            return beat == 0;
        }
    }

    /**
     * Takes the name.
     *
     * @return how many deliveries the former life had in hand
     * @throws IllegalStateException where the name is alive
     */
    int take() throws SQLException {
        Life former = read();
        if (former != null && !former.stoppedInOrder()) {
            refuseIfAlive(former);
        }
        long mine = draw();
        start.is(mine);
        return InTransaction.run(database, connection -> register(connection, former, mine));
    }

    private void refuseIfAlive(Life former) throws SQLException {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!former.equals(read())) {
            throw new IllegalStateException("Another server runs as node '" + deployment.node()
                    + "' on this database: give this one a name of its own by the setting webhooks.node");
        }
    }

    private @Nullable Life read() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, deployment.node());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Life(row.getLong(1), row.getLong(2)) : null;
            }
        }
    }

    private long draw() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(START);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private int register(Connection connection, @Nullable Life former, long mine) throws SQLException {
        if (former == null) {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, deployment.node());
                insert.setLong(2, mine);
                insert.executeUpdate();
            }
            return 0;
        }
        try (PreparedStatement update = connection.prepareStatement(TAKE_OVER)) {
            update.setLong(1, mine);
            update.setString(2, deployment.node());
            update.setLong(3, former.started());
            if (update.executeUpdate() == 0) {
                throw new IllegalStateException("Another server just took the name '" + deployment.node() + "'");
            }
        }
        try (PreparedStatement update = connection.prepareStatement(VOID_LEASES)) {
            update.setLong(1, former.started());
            return update.executeUpdate();
        }
    }

    /** Shows that this node lives. @return false where another has taken the name */
    boolean beat() {
        try {
            return update(BEAT) == 1;
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "No beat without a database", e);
            return true;
        }
    }

    /** Lets the next start take the name without waiting. */
    void leave() {
        try {
            update(STOP);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "The next start has to wait for the name", e);
        }
    }

    private int update(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, deployment.node());
            update.setLong(2, start.number());
            return update.executeUpdate();
        }
    }
}
