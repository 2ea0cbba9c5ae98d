package org.webhooks.delivery.record;

import java.util.SortedMap;
import java.util.TreeMap;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.decision.Effect;
import org.webhooks.delivery.stats.Latencies;
import org.webhooks.delivery.stats.Outcomes;

/** Sums up what a group of recordings says of each endpoint, where no statement of the database does. */
final class RecordedOutcomes {
    private final SortedMap<Long, Outcomes> byEndpoint = new TreeMap<>();

    /** A recording that acted. */
    void add(Recording recording) {
        DeliveryState state = recording.decision().state();
        boolean success = recording.effect() == Effect.SUCCESS;
        boolean failure = recording.call() != null && !success;
        Integer bucket = recording.latencyBucket();
        Outcomes outcomes = new Outcomes(
                state == DeliveryState.DELIVERED ? 1 : 0,
                state == DeliveryState.FAILED ? 1 : 0,
                state == DeliveryState.CANCELLED ? 1 : 0,
                success ? 1 : 0,
                failure ? 1 : 0,
                bucket == null ? Latencies.NONE : Latencies.ofOne(bucket));
        if (state == DeliveryState.CANCELLED || recording.call() != null) {
            byEndpoint.merge(recording.work().assignment().endpointId(), outcomes, Outcomes::plus);
        }
    }

    SortedMap<Long, Outcomes> byEndpoint() {
        return byEndpoint;
    }
}
