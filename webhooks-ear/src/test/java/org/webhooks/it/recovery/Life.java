package org.webhooks.it.recovery;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.webhooks.it.server.Server;

/**
 * One life of a server: what is under way when it ends, and judged in the next, what was begun last first.
 *
 * @param undertakings in the order in which they begin
 */
record Life(Server server, List<Undertaking> undertakings) {
    /** Ends, starts the next one, and judges each undertaking in a test of its own. */
    Stream<DynamicTest> judged(Runnable end) {
        Instant ended = renew(end);
        return latestFirst().stream()
                .map(undertaking -> DynamicTest.dynamicTest(undertaking.outcome(), () -> undertaking.judge(ended)));
    }

    /** The same without tests of their own. */
    void judge(Runnable end) {
        Instant ended = renew(end);
        latestFirst().forEach(undertaking -> undertaking.judge(ended));
    }

    private Instant renew(Runnable end) {
        undertakings.forEach(Undertaking::begin);
        end.run();
        Instant ended = Instant.now();
        server.start();
        return ended;
    }

    private Deque<Undertaking> latestFirst() {
        Deque<Undertaking> reversed = new ArrayDeque<>();
        undertakings.forEach(reversed::addFirst);
        return reversed;
    }
}
