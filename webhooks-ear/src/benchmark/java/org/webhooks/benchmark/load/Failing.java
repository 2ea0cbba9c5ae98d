package org.webhooks.benchmark.load;

import java.time.Duration;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.stand.Milestone;
import org.webhooks.benchmark.stand.Neighbourhood;
import org.webhooks.benchmark.stand.Population;
import org.webhooks.benchmark.stand.TestStand;

/**
 * All endpoints fail at once: each event is accepted, called for the first time, and waits for its next attempt, which is
 * longer ahead than the measurement. The endpoints are new, and go with all that waits for them.
 */
record Failing(TestStand stand, Contender contender, Neighbourhood neighbourhood, int endpoints, int connections)
        implements Member {
    static final String NAME = "failing";

    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(10);

    @Override
    public Goal goal() {
        return Goal.NONE;
    }

    @Override
    public Slice measure(Duration time) {
        Population failing = neighbourhood.populate(Manner.FAILING, NAME, endpoints);
        try {
            Publisher publisher = Publisher.overHttp(contender, connections, failing.prepared());
            return Slice.measure(contender, Workload.of(NAME, NAME, publisher).until(Milestone.ATTEMPTED), time);
        } finally {
            failing.leave();
            stand.drain(LONGEST_DRAIN);
        }
    }
}
