package org.webhooks.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Publishes under full load until the speed no longer grows: on two cores the compiler needs a minute or more. */
final class WarmUp {
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final Duration BASELINE = Duration.ofSeconds(5);
    private static final int ALIKE = 3;

    /** The speed stands still for half a minute before the second compiler is done, and grows by half again after it. */
    private static final int LEAST_SLICES = 10;

    private static final double APART = 0.05;

    private final TestStand stand;
    private final Load load;

    WarmUp(TestStand stand, Load load) {
        this.stand = stand;
        this.load = load;
    }

    /** Returns the events a second of each slice, when there are ten and the last three agree, or the time is over. */
    List<Double> run(Duration longest) {
        load.run(stand.read(), BASELINE);
        load.run(stand.refused(), BASELINE);
        List<Double> slices = new ArrayList<>();
        while (!agree(slices) && SLICE.multipliedBy(slices.size() + 1L).compareTo(longest) <= 0) {
            slices.add(load.run(stand.publish(), SLICE).perSecond());
        }
        stand.drain();
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
