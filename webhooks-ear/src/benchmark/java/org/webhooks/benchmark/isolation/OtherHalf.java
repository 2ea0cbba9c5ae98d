package org.webhooks.benchmark.isolation;

import java.time.Duration;
import java.util.Locale;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.stand.Neighbourhood;
import org.webhooks.benchmark.stand.Observation;
import org.webhooks.benchmark.stand.Population;
import org.webhooks.benchmark.stand.TestStand;

/**
 * As many endpoints again, under the same load. They accept every connection and never answer; or they answer, too, which
 * tells what is due to the load alone.
 */
final class OtherHalf implements Disturbance {
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(3);

    private final TestStand stand;
    private final Neighbourhood neighbourhood;
    private final Healthy healthy;
    private final Manner manner;
    private final Duration slice;
    private final Duration before;

    /** @param before for how long they have been called already when it is measured; none: from their first call on */
    OtherHalf(
            TestStand stand,
            Neighbourhood neighbourhood,
            Healthy healthy,
            Manner manner,
            Duration slice,
            Duration before) {
        this.stand = stand;
        this.neighbourhood = neighbourhood;
        this.healthy = healthy;
        this.manner = manner;
        this.slice = slice;
        this.before = before;
    }

    @Override
    public String name() {
        return group() + (before.isZero() ? "-from-the-first-call" : "");
    }

    @Override
    public String description() {
        return healthy.size() + " endpoints at " + healthy.perSecond()
                + "/s in all; as many that are " + group() + ", at as much"
                + (before.isZero() ? ", from their first call on" : ", after " + before.toSeconds() + " s of that");
    }

    @Override
    public Tolerance tolerance() {
        return manner == Manner.MUTE ? Tolerance.OF_WHAT_HANGS : Tolerance.USUAL;
    }

    @Override
    public Observation without() {
        try (OpenLoad load = healthy.load(stand)) {
            return Observation.of(stand.receiver(), Healthy.GROUP, load, slice);
        }
    }

    @Override
    public Observation with() {
        Population others = neighbourhood.populate(manner, group(), healthy.size());
        try {
            if (!before.isZero()) {
                try (OpenLoad load = both(others)) {
                    load.run(before);
                }
            }
            try (OpenLoad load = both(others)) {
                return Observation.of(stand.receiver(), Healthy.GROUP, load, slice);
            }
        } finally {
            others.leave();
            stand.drain(LONGEST_DRAIN);
        }
    }

    private OpenLoad both(Population others) {
        return healthy.load(stand).feed(Healthy.CONNECTIONS, healthy.perSecond(), others);
    }

    private String group() {
        return manner.name().toLowerCase(Locale.ROOT);
    }
}
