package org.webhooks.benchmark.publish;

import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.stand.DeliveryQueries;

/** What takes part: takes events, delivers them to the same receiver and records that in the same PostgreSQL. */
interface Contender {
    String name();

    /** How many CPU milliseconds of its own process an event may cost. */
    Goal cpuGoal();

    Load connect(int connections);

    Request publish();

    /** Calls to its endpoints so far. */
    long received();

    /** The number that a query answers of its database. */
    long number(String sql);

    default long recorded() {
        return number(DeliveryQueries.DELIVERED);
    }

    default long unfinished() {
        return number(DeliveryQueries.UNFINISHED);
    }

    /** CPU milliseconds so far, by process, its own by its {@link #name}. */
    Map<String, Long> cpuMillis();

    /** What else is counted so far, to be reported for each event. */
    Map<Figure, Long> counted();
}
