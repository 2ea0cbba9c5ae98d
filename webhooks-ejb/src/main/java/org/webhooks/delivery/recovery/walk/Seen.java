package org.webhooks.delivery.recovery.walk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.event.match.PastEvent;

/**
 * An event and one of its deliveries.
 *
 * @param delivery null where there is none, or none any more behind the job's position
 */
public record Seen(PastEvent event, @Nullable Found delivery) {

    /**
     * A delivery as it was when it was seen.
     *
     * @param ordered whether it stands in a sequence
     */
    public record Found(UUID id, long endpointId, DeliveryState state, boolean ordered) {}
}
