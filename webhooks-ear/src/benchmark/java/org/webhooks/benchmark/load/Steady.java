package org.webhooks.benchmark.load;

import java.time.Duration;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.report.Goal;

/** A workload that leaves everything as it was. */
record Steady(Contender contender, Workload workload, Goal goal) implements Member {
    @Override
    public Slice measure(Duration time) {
        return Slice.measure(contender, workload, time);
    }
}
