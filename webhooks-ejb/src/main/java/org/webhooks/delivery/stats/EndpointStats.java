package org.webhooks.delivery.stats;

import java.time.Instant;
import java.util.List;

/**
 * How an endpoint does.
 *
 * @param now what is under way at this moment, whenever it was published
 * @param total over all hours
 * @param hours the newest first, each of the time asked for, also where nothing happened
 */
public record EndpointStats(Unfinished now, Outcomes total, List<Hour> hours) {

    /**
     * Deliveries that have no final state.
     *
     * @param queued in a queue, or being called
     * @param waiting due now or later, counted up to {@value Statistics#COUNTED_TO}
     * @param held while the endpoint is paused, counted as far
     */
    public record Unfinished(long queued, long waiting, long held) {}

    /** What ended from that moment on and less than an hour later. */
    public record Hour(Instant begin, Outcomes outcomes) {}
}
