package org.webhooks.delivery.recovery.progress;

import java.util.List;

/**
 * How far one chunk has brought a cursor.
 *
 * @param done how many more events are behind it
 * @param sent how many deliveries were begun
 * @param leftBehind endpoints that had no room, and get cursors of their own
 */
public record Advance(Position position, int done, int sent, List<LeftBehind> leftBehind) {

    /**
     * An endpoint, and what of it the chunk has not passed.
     *
     * @param done how many of the chunk's events are behind it
     */
    public record LeftBehind(long endpointId, Position position, int done) {}
}
