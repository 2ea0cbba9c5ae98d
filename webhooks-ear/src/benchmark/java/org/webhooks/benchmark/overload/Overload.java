package org.webhooks.benchmark.overload;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import org.webhooks.benchmark.http.Pressure;
import org.webhooks.benchmark.http.PressureOutcome;
import org.webhooks.benchmark.http.WallClock;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.memory.CollectorLog;
import org.webhooks.benchmark.memory.HeapUse;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.receiver.Received;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.stand.EventTemplate;
import org.webhooks.benchmark.stand.Milestone;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/**
 * What came of more than could be taken.
 *
 * @param received with those that came after the end
 * @param cpuMillis by process, until all was recorded
 * @param ready until the server says of itself, once the last answer is read, that it is ready
 * @param drain until all was recorded, from then on
 * @param recorded deliveries
 * @param lost events that were accepted and not received
 * @param errors lines of the server's log
 */
record Overload(
        PressureOutcome answers,
        Received received,
        Map<String, Long> cpuMillis,
        Duration ready,
        Duration drain,
        long recorded,
        long lost,
        HeapUse heap,
        long errors) {
    static final int TIMES = 3;

    private static final int SECONDS = 60;

    /** More than the server lets wait, so that it is the server that refuses. */
    private static final int CONNECTIONS = 8_000;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    /** @param group that is new: its endpoint gets these events only */
    static Overload run(
            TestStand stand, CollectorLog collector, Subscriber account, String group, Slice capacity, Plan plan) {
        account.register(Manner.PROMPT, group, 0, group);
        EventTemplate events = new EventTemplate(group);
        int collections = collector.collections();
        long errors = stand.server().log().errors();
        Instant start = Instant.now();
        Map<String, Long> cpu = stand.cpuMillis();
        PressureOutcome answers;
        try (Pressure pressure = new Pressure(stand.server().uri().getPort(), plan.scaled(CONNECTIONS))) {
            answers = pressure.run(
                    TIMES * capacity.wholePerSecond(),
                    number -> account.publish(events.sentAt(WallClock.micros(), number)),
                    Duration.ofSeconds(plan.scaled(SECONDS)));
        }
        Duration ready = Patience.until(
                "it is ready",
                LONGEST,
                LOOK_AGAIN,
                () -> account.caller().get("/health/ready").status() == 200);
        Duration drain = stand.drain(LONGEST);
        Map<String, Long> spent = stand.cpuMillis();
        spent.replaceAll((process, millis) -> millis - cpu.getOrDefault(process, 0L));
        return new Overload(
                answers,
                stand.receiver().since(group),
                spent,
                ready,
                drain,
                stand.database().number(Milestone.DELIVERED.reachedSince(start)),
                lost(answers, stand.receiver().numbersOf(group)),
                collector.since(collections),
                stand.server().log().errors() - errors);
    }

    private static long lost(PressureOutcome answers, BitSet received) {
        BitSet missing = (BitSet) answers.acceptedNumbers().clone();
        missing.andNot(received);
        return missing.cardinality();
    }

    /** One that is refused because it has waited for too long may be stored all the same. */
    boolean isKept() {
        return lost == 0 && recorded == received.events();
    }

    String counts() {
        return String.format(
                "sent %d: accepted %d, refused %d, answered otherwise %s, without an answer %d; received %d,"
                        + " recorded %d, lost %d%s%n",
                answers.sent(),
                answers.accepted().total(),
                answers.refused().total(),
                answers.others(),
                answers.broken(),
                received.events(),
                recorded,
                lost,
                isKept() ? "" : ": NOT KEPT");
    }
}
