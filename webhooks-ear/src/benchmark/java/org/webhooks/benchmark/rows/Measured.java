package org.webhooks.benchmark.rows;

import java.util.Map;
import org.webhooks.benchmark.measure.Slice;

/** What one size has shown in one round. */
record Measured(Slice publish, Dispatch dispatch, Map<Listing, Lists.Read> lists) {
    /** CPU milliseconds of server and database for an event. */
    double publishMillisEach() {
        return publish.ownMillisPerEvent()
                + (double) publish.cpuMillis().getOrDefault("postgresql", 0L) / publish.events();
    }

    boolean isComplete() {
        return publish.isComplete() && dispatch.isComplete();
    }
}
