package org.webhooks.delivery.recovery.progress;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.webhooks.delivery.recovery.progress.Advance.LeftBehind;

/** Keeps the progress of a job that is locked, in the transaction that sends. */
public record Route(Connection connection, OpenJob job) {

    /** What the next chunk may walk over. */
    public Leg next() throws SQLException {
        Cursors cursors = cursors();
        return Leg.of(job, cursors.next().orElseThrow(), cursors);
    }

    /**
     * Moves a cursor.
     *
     * @param nextTurn when the job may go on as far as its rate goes
     */
    public void advance(Leg leg, Advance advance, Instant nextTurn, Instant at) throws SQLException {
        Instant now = job.now();
        CursorRows rows = new CursorRows(connection);
        rows.update(job, leg.cursor().moved(advance, now));
        rows.insert(
                job,
                advance.leftBehind().stream()
                        .map((LeftBehind endpoint) -> leg.cursor().leaving(endpoint, now))
                        .toList());
        goOn(cursors(), advance.sent(), nextTurn, at);
    }

    /** Nothing comes behind a cursor: an endpoint that was left behind is with the others again. */
    public void end(Leg leg, Instant at) throws SQLException {
        CursorRows rows = new CursorRows(connection);
        if (leg.cursor().isCommon()) {
            rows.update(job, leg.cursor().atItsEnd());
        } else {
            rows.delete(job, leg.cursor());
        }
        Cursors cursors = cursors();
        goOn(cursors, 0, job.turn(), at);
        if (cursors.next().isEmpty()) {
            new JobRows(connection).complete(job, at);
        }
    }

    private void goOn(Cursors cursors, int sent, Instant nextTurn, Instant at) throws SQLException {
        Optional<Instant> room = cursors.next().map(Cursor::nextAt);
        Instant turn = room.filter(nextTurn::isBefore).orElse(nextTurn);
        new JobRows(connection).advance(job, cursors.done(), sent, turn, at);
    }

    private Cursors cursors() throws SQLException {
        return new CursorRows(connection).of(job);
    }
}
