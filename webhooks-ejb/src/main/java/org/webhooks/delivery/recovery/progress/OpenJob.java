package org.webhooks.delivery.recovery.progress;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.recovery.Standing;

/**
 * A job that this node has locked for one chunk.
 *
 * @param turn when this chunk was to be taken
 * @param now by the database's clock
 */
public record OpenJob(
        UUID id,
        long accountId,
        @Nullable Long endpointId,
        Set<Standing> standings,
        @Nullable String type,
        Instant since,
        Instant until,
        Instant turn,
        Instant now) {

    public boolean isItsTurn() {
        return !turn.isAfter(now);
    }

    public boolean seeks(Standing standing) {
        return standings.contains(standing);
    }
}
