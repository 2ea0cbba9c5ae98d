package org.webhooks.benchmark.measure;

import java.time.Duration;
import java.util.function.Supplier;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.http.Request;

/** Publishes, by whichever way. */
@FunctionalInterface
public interface Publisher {
    /** Publishes for so long, and returns what was answered when the last answer is there. */
    Load.Outcome publish(Duration time);

    /** Over HTTP, on each of so many connections the same request again when it is answered. */
    static Publisher overHttp(Contender contender, int connections, Request request) {
        return overHttp(contender, connections, () -> request);
    }

    /** The same with another request each time. */
    static Publisher overHttp(Contender contender, int connections, Supplier<Request> requests) {
        return time -> {
            try (Load load = contender.connect(connections)) {
                return load.run(requests, time);
            }
        };
    }
}
