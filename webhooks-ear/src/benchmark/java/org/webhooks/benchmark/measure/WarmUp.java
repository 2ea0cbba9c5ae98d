package org.webhooks.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.webhooks.benchmark.report.Surroundings;

/** Publishes under full load until the speed no longer grows: on two cores the compiler needs a minute or more. */
public final class WarmUp {
    /** Of three minutes: the speed may stand still for half a minute, and grow by half again after it. */
    private static final int MOST_SLICES = 6;

    private static final int ALIKE = 3;
    private static final double APART = 0.05;

    private WarmUp() {}

    /**
     * Publishes until three slices in a row agree within 5 %, or the time is over, waits until all is recorded, and has the
     * database settle.
     */
    public static Surroundings of(Contender contender, Workload workload, Duration longest) {
        Duration slice = longest.dividedBy(MOST_SLICES);
        List<Double> slices = new ArrayList<>();
        while (slices.size() < MOST_SLICES && !agree(slices)) {
            slices.add(workload.publisher().publish(slice).perSecond() * workload.events());
        }
        new Backlog(contender, workload).drain();
        contender.settle();
        return Surroundings.after(slices);
    }

    private static boolean agree(List<Double> slices) {
        if (slices.size() < ALIKE) {
            return false;
        }
        List<Double> last = slices.subList(slices.size() - ALIKE, slices.size());
        return Collections.max(last) - Collections.min(last) <= APART * Collections.max(last);
    }
}
