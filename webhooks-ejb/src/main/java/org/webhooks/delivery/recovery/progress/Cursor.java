package org.webhooks.delivery.recovery.progress;

import java.time.Duration;
import java.time.Instant;
import org.webhooks.delivery.recovery.progress.Advance.LeftBehind;

/**
 * How far a job has come with one endpoint, or with all that have no cursor of their own.
 *
 * @param endpointId 0 for all others
 * @param done how many events are behind it
 * @param ended whether nothing comes behind it
 * @param nextAt it is not moved before this moment of the database's clock
 * @param movedAt when it last went on, by the same clock
 */
record Cursor(long endpointId, Position position, long done, boolean ended, Instant nextAt, Instant movedAt) {
    static final long COMMON = 0;

    /** While an endpoint has enough to do, it is looked after so often at most, and at least. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** The longer it has had no room, the more seldom, so that many such endpoints cost little: a part of that time. */
    private static final int PART_OF_WAIT = 4;

    boolean isCommon() {
        return endpointId == COMMON;
    }

    /** Where a chunk has brought it; one that has not gone on waits for room. */
    Cursor moved(Advance advance, Instant now) {
        boolean waits = advance.position().equals(position);
        return new Cursor(
                endpointId,
                advance.position(),
                done + advance.done(),
                false,
                waits ? now.plus(waitAt(now)) : now,
                waits ? movedAt : now);
    }

    private Duration waitAt(Instant now) {
        Duration wait = Duration.between(movedAt, now).dividedBy(PART_OF_WAIT);
        if (wait.compareTo(SHORTEST_WAIT) < 0) {
            return SHORTEST_WAIT;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** One for an endpoint that a chunk behind this one has left behind. */
    Cursor leaving(LeftBehind endpoint, Instant now) {
        return new Cursor(
                endpoint.endpointId(),
                endpoint.position(),
                done + endpoint.done(),
                false,
                now.plus(SHORTEST_WAIT),
                now);
    }

    Cursor atItsEnd() {
        return new Cursor(endpointId, position, done, true, nextAt, movedAt);
    }
}
