package org.webhooks.benchmark.fanout;

import java.time.Duration;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.stand.TestStand;

/**
 * What was published, as fast as it was answered, and wholly delivered.
 *
 * @param eventsPerSecond counting the time that the last deliveries took
 * @param serverMillisPerEvent of CPU
 * @param isComplete whether as many deliveries were received as were due
 */
record Throughput(double eventsPerSecond, double serverMillisPerEvent, boolean isComplete) {
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(5);

    static Throughput measure(TestStand stand, Audience audience, Load load, Duration slice) {
        long before = stand.receiver().accepted(audience.group());
        long cpu = serverMillis(stand);
        Load.Outcome outcome = load.run(audience.publish(), slice);
        Duration took = outcome.took().plus(stand.drain(LONGEST_DRAIN));
        double events = outcome.expected().total();
        long received = stand.receiver().accepted(audience.group()) - before;
        return new Throughput(
                events * 1e9 / took.toNanos(),
                (serverMillis(stand) - cpu) / events,
                outcome.others().isEmpty() && received == outcome.expected().total() * audience.matches());
    }

    private static long serverMillis(TestStand stand) {
        return stand.cpuMillis().getOrDefault("server", 0L);
    }
}
