package org.webhooks.benchmark.load;

import java.time.Duration;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.report.Goal;

/** What is measured beside single events to one endpoint. */
interface Member {
    /** Of its deliveries a second, as a ratio to those of single events. */
    Goal goal();

    Slice measure(Duration time);
}
