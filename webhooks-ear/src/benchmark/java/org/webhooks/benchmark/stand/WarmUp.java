package org.webhooks.benchmark.stand;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.http.Request;

/** Publishes under full load until the speed no longer grows: on two cores the compiler needs a minute or more. */
public final class WarmUp {
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final int ALIKE = 3;

    /** The speed stands still for half a minute before the second compiler is done, and grows by half again after it. */
    private static final int LEAST_SLICES = 10;

    private static final double APART = 0.05;
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);

    private final Load load;
    private final Request publish;
    private final Runnable drain;

    /** Of the server. */
    public WarmUp(TestStand stand, Load load, Request publish) {
        this(load, publish, () -> stand.drain(LONGEST_DRAIN));
    }

    /** @param drain waits until everything is recorded */
    public WarmUp(Load load, Request publish, Runnable drain) {
        this.load = load;
        this.publish = publish;
        this.drain = drain;
    }

    /** Returns the events a second of each slice, when there are ten and the last three agree, or the time is over. */
    public List<Double> run(Duration longest) {
        List<Double> slices = new ArrayList<>();
        while (!agree(slices) && SLICE.multipliedBy(slices.size() + 1L).compareTo(longest) <= 0) {
            slices.add(load.run(publish, SLICE).perSecond());
        }
        drain.run();
        return slices;
    }

    private static boolean agree(List<Double> slices) {
        if (slices.size() < LEAST_SLICES) {
            return false;
        }
        List<Double> last = slices.subList(slices.size() - ALIKE, slices.size());
        return Collections.max(last) - Collections.min(last) <= APART * Collections.max(last);
    }
}
