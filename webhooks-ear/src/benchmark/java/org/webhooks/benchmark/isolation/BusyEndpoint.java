package org.webhooks.benchmark.isolation;

import java.time.Duration;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.stand.Neighbourhood;
import org.webhooks.benchmark.stand.Observation;
import org.webhooks.benchmark.stand.Population;
import org.webhooks.benchmark.stand.TestStand;

/** One endpoint that answers, too, has many times the load of others. */
final class BusyEndpoint implements Disturbance {
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(3);

    private final String name;
    private final TestStand stand;
    private final Neighbourhood neighbourhood;
    private final Healthy others;
    private final double perSecond;
    private final Duration slice;

    BusyEndpoint(
            String name,
            TestStand stand,
            Neighbourhood neighbourhood,
            Healthy others,
            double perSecond,
            Duration slice) {
        this.name = name;
        this.stand = stand;
        this.neighbourhood = neighbourhood;
        this.others = others;
        this.perSecond = perSecond;
        this.slice = slice;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return others.size() + " endpoints at " + others.perSecond() + "/s in all; one more at " + perSecond + "/s";
    }

    @Override
    public Observation without() {
        try (OpenLoad load = others.load(stand)) {
            return Observation.of(stand.receiver(), Healthy.GROUP, load, slice);
        }
    }

    @Override
    public Observation with() {
        Population busy = neighbourhood.populate(Manner.PROMPT, name, 1);
        try (OpenLoad load = others.load(stand).feed(Healthy.CONNECTIONS, perSecond, busy)) {
            return Observation.of(stand.receiver(), Healthy.GROUP, load, slice);
        } finally {
            stand.drain(LONGEST_DRAIN);
            busy.leave();
        }
    }
}
