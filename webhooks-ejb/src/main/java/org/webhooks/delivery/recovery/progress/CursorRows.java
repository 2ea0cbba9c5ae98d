package org.webhooks.delivery.recovery.progress;

import static org.webhooks.schema.SqlMoments.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.webhooks.schema.SqlMoments;

/** The cursors of a job in the database; its row is locked meanwhile. */
record CursorRows(Connection connection) {
    private static final String ALL = """
            select endpoint_id, event_created_at, event_id, last_endpoint_id, done, ended, next_at, moved_at
            from job_cursors where job_id = ?""";

    private static final String INSERT = """
            insert into job_cursors (event_created_at, event_id, last_endpoint_id, done, ended, next_at, moved_at, job_id,
                                     endpoint_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String UPDATE = """
            update job_cursors
            set event_created_at = ?, event_id = ?, last_endpoint_id = ?, done = ?, ended = ?, next_at = ?, moved_at = ?
            where job_id = ? and endpoint_id = ?""";

    private static final String DELETE = "delete from job_cursors where job_id = ? and endpoint_id = ?";

    /** A job that was not begun gets its common one. */
    Cursors of(OpenJob job) throws SQLException {
        List<Cursor> cursors = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setObject(1, job.id());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    cursors.add(read(row));
                }
            }
        }
        if (cursors.isEmpty()) {
            Cursor begin = new Cursor(Cursor.COMMON, Position.before(job.since()), 0, false, job.now(), job.now());
            insert(job, List.of(begin));
            cursors.add(begin);
        }
        return new Cursors(cursors);
    }

    private static Cursor read(ResultSet row) throws SQLException {
        return new Cursor(
                row.getLong(1),
                new Position(SqlMoments.read(row, 2), row.getObject(3, UUID.class), row.getObject(4, Long.class)),
                row.getLong(5),
                row.getBoolean(6),
                SqlMoments.read(row, 7),
                SqlMoments.read(row, 8));
    }

    void insert(OpenJob job, List<Cursor> cursors) throws SQLException {
        write(INSERT, job, cursors);
    }

    void update(OpenJob job, Cursor cursor) throws SQLException {
        write(UPDATE, job, List.of(cursor));
    }

    private void write(String sql, OpenJob job, List<Cursor> cursors) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Cursor cursor : cursors) {
                statement.setObject(1, utc(cursor.position().createdAt()));
                statement.setObject(2, cursor.position().eventId());
                statement.setObject(3, cursor.position().lastEndpoint(), Types.BIGINT);
                statement.setLong(4, cursor.done());
                statement.setBoolean(5, cursor.ended());
                statement.setObject(6, utc(cursor.nextAt()));
                statement.setObject(7, utc(cursor.movedAt()));
                statement.setObject(8, job.id());
                statement.setLong(9, cursor.endpointId());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void delete(OpenJob job, Cursor cursor) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, job.id());
            delete.setLong(2, cursor.endpointId());
            delete.executeUpdate();
        }
    }
}
