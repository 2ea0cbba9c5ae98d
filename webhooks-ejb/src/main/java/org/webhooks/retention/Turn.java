package org.webhooks.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.webhooks.delivery.NodeStart;
import org.webhooks.schema.Direct;
import org.webhooks.schema.SqlMoments;

/**
 * Whose turn it is to remove: of the nodes that live, the one that started first. Two that both think so, because one was
 * frozen, do no harm: each passes over what the other holds.
 */
@Singleton
class Turn {
    // a node beats once a second
    private static final String NOW_AND_FIRST = """
            select current_timestamp, (
              select min(started) from nodes
              where beat > 0 and beat_at > current_timestamp - interval '10' second) as first_started""";

    private final DataSource database;
    private final NodeStart start;

    @Inject
    Turn(@Direct DataSource database, NodeStart start) {
        this.database = database;
        this.start = start;
    }

    /** What the database's clock says where it is this node's turn; else nothing. */
    Optional<Instant> take() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NOW_AND_FIRST);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(2) == start.number() ? Optional.of(SqlMoments.read(row, 1)) : Optional.empty();
        }
    }
}
