package org.webhooks.benchmark.measure;

import java.util.Map;
import org.webhooks.benchmark.http.Load;

/** What is measured: takes events, delivers them to the receiver and records that in PostgreSQL. */
public interface Contender {
    /** The name of its process among those whose CPU time is counted. */
    String process();

    Load connect(int connections);

    /** Calls to a group of endpoints so far. */
    long received(String group);

    /** The number that a query answers of its database. */
    long number(String sql);

    /** Has its database do at once what it would do some time later by itself, while something is measured. */
    void settle();

    /** CPU milliseconds so far, by process. */
    Map<String, Long> cpuMillis();
}
