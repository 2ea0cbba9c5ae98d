package org.webhooks.benchmark.backlog;

import java.time.Duration;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.TestStand;

/** Deliveries that waited and are due from now on. */
final class DueBacklog {
    private static final String RECORDED = """
            select count(*) from deliveries d join endpoints e on e.id = d.endpoint_id
            where e.url like '%/waiting/%' and d.state = 'delivered'""";

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final TestStand stand;
    private final int size;
    private final long receivedBefore;
    private final long start = System.nanoTime();

    DueBacklog(TestStand stand, int size) {
        this.stand = stand;
        this.size = size;
        receivedBefore = received();
    }

    private long received() {
        return stand.receiver().received(Waiting.GROUP);
    }

    /** Returns when the last one is received. */
    Duration awaitReceived() {
        Patience.until("all that waited is received", LONGEST, LOOK_AGAIN, () -> received() - receivedBefore >= size);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What became of them, once nothing is left to do. */
    Drained outcome(Duration took) {
        stand.drain(LONGEST);
        return new Drained(size, received() - receivedBefore, stand.database().number(RECORDED), took);
    }
}
