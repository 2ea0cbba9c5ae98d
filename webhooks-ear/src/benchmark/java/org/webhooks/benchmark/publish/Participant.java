package org.webhooks.benchmark.publish;

import java.util.Map;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** One of the two that are compared. Its endpoints are known to the receiver by its name. */
interface Participant {
    String name();

    Contender contender();

    Request publish();

    /** How many CPU milliseconds of its own process an event may cost. */
    Goal cpuGoal();

    /** What else is counted so far, to be reported for each event. */
    Map<Figure, Long> counted();

    /** Its events over so many connections, each to so many endpoints. */
    default Workload workload(int connections, int endpoints) {
        return Workload.of(name(), name(), Publisher.overHttp(contender(), connections, publish()))
                .to(endpoints);
    }
}
