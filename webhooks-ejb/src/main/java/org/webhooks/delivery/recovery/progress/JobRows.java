package org.webhooks.delivery.recovery.progress;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.recovery.Standing;
import org.webhooks.schema.SqlMoments;

/** Jobs in the database; each call is one statement in the connection's transaction. */
public record JobRows(Connection connection) {
    private static final String NEXT = """
            select id, account_id, endpoint_id, standings, event_type, since, until, next_at, current_timestamp
            from jobs where finished_at is null order by next_at limit 1 for update skip locked""";

    // what was published in a transaction that committed late was not counted when the job was made
    private static final String ADVANCE = """
            update jobs
            set state = 'running', done = greatest(done, ?), total = greatest(total, ?), redelivered = redelivered + ?,
                next_at = ?, updated_at = ?
            where id = ?""";

    // what retention removed meanwhile was counted, and never examined
    private static final String COMPLETE =
            "update jobs set state = 'completed', total = done, updated_at = ?, finished_at = ? where id = ?";

    private static final String FAIL =
            "update jobs set state = 'failed', error = ?, updated_at = ?, finished_at = ? where id = ?";

    private static final String POSTPONE = "update jobs set next_at = ? where id = ? and finished_at is null";

    /** Locks the open job whose turn is the first, of those that no other node has just now. */
    public Optional<OpenJob> next() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT);
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    private static OpenJob read(ResultSet row) throws SQLException {
        return new OpenJob(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getObject(3, Long.class),
                Standing.split(row.getString(4)),
                row.getString(5),
                SqlMoments.read(row, 6),
                SqlMoments.read(row, 7),
                SqlMoments.read(row, 8),
                SqlMoments.read(row, 9));
    }

    /**
     * Says how far the job is.
     *
     * @param done how many events are behind all of its cursors
     * @param sent how many deliveries were begun since
     */
    void advance(OpenJob job, long done, int sent, Instant nextTurn, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            update.setLong(1, done);
            update.setLong(2, done);
            update.setInt(3, sent);
            update.setObject(4, utc(nextTurn));
            update.setObject(5, utc(at));
            update.setObject(6, job.id());
            update.executeUpdate();
        }
    }

    void complete(OpenJob job, Instant at) throws SQLException {
        end(COMPLETE, null, job, at);
    }

    public void fail(OpenJob job, String why, Instant at) throws SQLException {
        end(FAIL, why, job, at);
    }

    private void end(String sql, @Nullable String why, OpenJob job, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int index = 0;
            if (why != null) {
                update.setString(++index, why);
            }
            update.setObject(++index, utc(at));
            update.setObject(++index, utc(at));
            update.setObject(++index, job.id());
            update.executeUpdate();
        }
    }

    /** Lets others go first until a moment of the database's clock. */
    public void postpone(OpenJob job, Instant until) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(POSTPONE)) {
            update.setObject(1, utc(until));
            update.setObject(2, job.id());
            update.executeUpdate();
        }
    }
}
