package org.webhooks.benchmark.backlog;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.webhooks.benchmark.history.Copies;
import org.webhooks.benchmark.history.Exemplar;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/** Very many deliveries of many accounts and endpoints, which answer at once. */
final class Waiting {
    static final String GROUP = "waiting";

    private static final int ACCOUNTS = 20;
    private static final int ENDPOINTS_OF_EACH = 10;

    /** When what waits was published. */
    private static final Duration OLDEST = Duration.ofHours(2);

    private static final Duration NEWEST = Duration.ofHours(1);

    /** More than it takes to put them there. */
    private static final Duration TO_BEGIN = Duration.ofSeconds(20);

    private static final Duration FOR_EACH = Duration.ofNanos(100_000);

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private final TestStand stand;
    private final Copies copies;
    private final int size;

    private Waiting(TestStand stand, Copies copies, int size) {
        this.stand = stand;
        this.copies = copies;
        this.size = size;
    }

    /** Makes the accounts and endpoints; nothing waits yet. */
    static Waiting of(TestStand stand, int size) {
        IntStream.range(0, ACCOUNTS).forEach(number -> {
            Subscriber account = stand.subscriber("Waits " + number);
            for (int endpoint = 0; endpoint < ENDPOINTS_OF_EACH; endpoint++) {
                account.register(Manner.PROMPT, GROUP, number * ENDPOINTS_OF_EACH + endpoint, EventBody.TYPE);
            }
        });
        return new Waiting(stand, new Copies(exemplar(stand), GROUP), size);
    }

    private static Exemplar exemplar(TestStand stand) {
        Subscriber account = stand.subscriber("Has the exemplar");
        account.register(Manner.PROMPT, "exemplar", 0, EventBody.TYPE);
        return Exemplar.of(account, stand.database().main(), EventBody.JSON);
    }

    /** Puts that many into the database, and returns at the moment when they are due; the server has nothing else to do. */
    DueBacklog becomesDue() {
        stand.drain(LONGEST);
        copies.removeAll();
        Instant now = Instant.now();
        Instant due = now.plus(TO_BEGIN).plus(FOR_EACH.multipliedBy(size));
        copies.addWaiting(size, now.minus(OLDEST), now.minus(NEWEST), due);
        Patience.until("they are due", LONGEST, LOOK_AGAIN, () -> due.isBefore(Instant.now()));
        return new DueBacklog(stand, size);
    }
}
