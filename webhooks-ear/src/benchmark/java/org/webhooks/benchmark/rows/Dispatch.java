package org.webhooks.benchmark.rows;

import java.time.Duration;
import java.util.Map;
import org.webhooks.benchmark.beside.Installation;
import org.webhooks.benchmark.history.Copies;
import org.webhooks.benchmark.stand.Milestone;
import org.webhooks.benchmark.stand.Patience;

/**
 * Retries that came due, again and again: the same deliveries, the youngest of all, as they are in fact.
 *
 * @param due in all passes
 * @param took from the first receipt of a pass to its last, in all
 * @param cpuMillis of server and database, until they were recorded
 */
record Dispatch(long due, long received, long recorded, Duration took, long cpuMillis) {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

    /** As many passes as the time has room for, and one at least. */
    static Dispatch measure(Installation installation, String group, Copies copies, long deliveries, Duration time) {
        long start = System.nanoTime();
        Dispatch all = pass(installation, group, copies, deliveries);
        while (System.nanoTime() - start < time.toNanos()) {
            all = all.and(pass(installation, group, copies, deliveries));
        }
        return all;
    }

    private static Dispatch pass(Installation installation, String group, Copies copies, long deliveries) {
        long received = installation.received(group);
        long attempts = copies.attemptsOfDelivered(deliveries);
        copies.makeDue(deliveries);
        long cpu = ownMillis(installation);
        Patience.until("the first is received", LONGEST, LOOK_AGAIN, () -> installation.received(group) > received);
        Duration took = Patience.until(
                "all are received", LONGEST, LOOK_AGAIN, () -> installation.received(group) - received >= deliveries);
        Patience.until(
                "all are recorded",
                LONGEST,
                LOOK_AGAIN,
                () -> installation.number(Milestone.DELIVERED.unreached()) == 0);
        long spent = ownMillis(installation) - cpu;
        return new Dispatch(
                deliveries,
                installation.received(group) - received,
                copies.attemptsOfDelivered(deliveries) - attempts,
                took,
                spent);
    }

    /** Of the server and of the database. */
    static long ownMillis(Installation installation) {
        Map<String, Long> cpu = installation.cpuMillis();
        return cpu.getOrDefault(installation.process(), 0L) + cpu.getOrDefault("postgresql", 0L);
    }

    private Dispatch and(Dispatch other) {
        return new Dispatch(
                due + other.due,
                received + other.received,
                recorded + other.recorded,
                took.plus(other.took),
                cpuMillis + other.cpuMillis);
    }

    double perSecond() {
        return due * 1e9 / took.toNanos();
    }

    double millisEach() {
        return (double) cpuMillis / due;
    }

    boolean isComplete() {
        return received == due && recorded == due;
    }
}
