package org.webhooks.delivery.recovery.progress;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one chunk of a job may walk over.
 *
 * @param end where it ends: one endpoint that was left behind comes no further than the common cursor, which goes on with
 *     it from there
 * @param leftBehind endpoints that the common cursor passes over
 */
public record Leg(OpenJob job, Cursor cursor, Position end, Set<Long> leftBehind) {
    static Leg of(OpenJob job, Cursor cursor, Cursors all) {
        Cursor common = all.common();
        boolean toTheEnd = cursor.isCommon() || common.ended();
        Position end = toTheEnd ? Position.before(job.until()) : common.position();
        return new Leg(job, cursor, end, cursor.isCommon() ? all.leftBehind() : Set.of());
    }

    /** The only one that it is about; null where it is about several. */
    public @Nullable Long endpointId() {
        return cursor.isCommon() ? job.endpointId() : Long.valueOf(cursor.endpointId());
    }

    /** Whether an endpoint without room is left behind, so that the others need not wait for it. */
    public boolean leavesBehind() {
        return endpointId() == null;
    }

    public Position begin() {
        return cursor.position();
    }
}
