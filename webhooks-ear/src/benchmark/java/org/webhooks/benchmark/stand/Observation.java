package org.webhooks.benchmark.stand;

import java.time.Duration;
import java.util.List;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.receiver.Received;
import org.webhooks.benchmark.receiver.ReceiverProcess;

/**
 * What one group of endpoints received of a constant load.
 *
 * @param received with those that came after the end
 * @param lasted until the end of the load
 * @param perSecond received until then
 * @param answers to the publishers of that load
 */
public record Observation(Received received, Duration lasted, double perSecond, Load.Outcome answers) {
    private static final Duration LATEST = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** Sends the load and observes the group, to which its first feed goes. */
    public static Observation of(ReceiverProcess receiver, String group, OpenLoad load, Duration longest) {
        receiver.begin(group);
        long start = System.nanoTime();
        List<Load.Outcome> answers = load.run(longest);
        Received atEnd = receiver.since(group);
        Duration lasted = Duration.ofNanos(System.nanoTime() - start);
        Load.Outcome first = answers.get(0);
        Patience.until(
                "the last is received",
                LATEST,
                LOOK_AGAIN,
                () -> receiver.since(group).events() >= first.expected().total());
        return new Observation(receiver.since(group), lasted, atEnd.events() * 1e9 / lasted.toNanos(), first);
    }

    /** How many publishes of that load were not accepted. */
    public long refused() {
        return answers.others().values().stream().mapToLong(Long::longValue).sum();
    }
}
