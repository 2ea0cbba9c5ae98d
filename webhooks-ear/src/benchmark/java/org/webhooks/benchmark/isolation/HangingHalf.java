package org.webhooks.benchmark.isolation;

import java.time.Duration;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.stand.Observation;
import org.webhooks.benchmark.stand.TestStand;

/** As many endpoints as answer accept every connection and never answer, under the same load. */
final class HangingHalf implements Disturbance {
    private static final String MUTE = "mute";
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(3);

    private final TestStand stand;
    private final Neighbourhood neighbourhood;
    private final Healthy healthy;
    private final Duration slice;
    private final Duration before;

    /** @param before for how long they have hung already when it is measured; none: from the first call that hangs */
    HangingHalf(TestStand stand, Neighbourhood neighbourhood, Healthy healthy, Duration slice, Duration before) {
        this.stand = stand;
        this.neighbourhood = neighbourhood;
        this.healthy = healthy;
        this.slice = slice;
        this.before = before;
    }

    @Override
    public String name() {
        return before.isZero() ? "hanging-from-the-first-call" : "hanging";
    }

    @Override
    public String description() {
        return healthy.size() + " endpoints at " + healthy.perSecond()
                + "/s in all; as many that never answer, at as much"
                + (before.isZero() ? ", from their first call on" : ", after " + before.toSeconds() + " s of that");
    }

    @Override
    public Observation without() {
        try (OpenLoad load = healthy.load(stand)) {
            return Observation.of(stand.receiver(), Healthy.GROUP, load, slice);
        }
    }

    @Override
    public Observation with() {
        Population mute = neighbourhood.populate(Manner.MUTE, MUTE, healthy.size());
        try {
            if (!before.isZero()) {
                try (OpenLoad load = both(mute)) {
                    load.run(before);
                }
            }
            try (OpenLoad load = both(mute)) {
                return Observation.of(stand.receiver(), Healthy.GROUP, load, slice);
            }
        } finally {
            mute.leave();
            stand.drain(LONGEST_DRAIN);
        }
    }

    private OpenLoad both(Population mute) {
        return healthy.load(stand).feed(Healthy.CONNECTIONS, healthy.perSecond(), mute);
    }
}
