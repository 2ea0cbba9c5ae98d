package org.webhooks.benchmark.order;

import java.time.Duration;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.receiver.ReceiverProcess;
import org.webhooks.benchmark.stand.Batches;
import org.webhooks.benchmark.stand.EventTemplate;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/**
 * Events that were published in a known order to an endpoint that fails now and then.
 *
 * @param perSecond events, from the first publish to the last receipt
 * @param callsPerEvent those that failed included
 * @param violations how often another event of a key came than the next
 */
record Sequence(double perSecond, double callsPerEvent, long violations) {
    private static final String TYPE = "order.changed";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** So many that none is given up; so quick that it is the order that is measured. */
    private static final String QUICK_RETRIES = """
            {"ordered":%s,"retry_schedule":["PT0S","PT0.1S","PT0.1S","PT0.1S","PT0.1S","PT0.1S","PT0.1S","PT0.1S","PT0.1S",\
            "PT0.1S"]}""";

    /**
     * Publishes to a new endpoint, and waits until it has everything.
     *
     * @param group a name that the receiver does not know yet
     */
    static Sequence run(TestStand stand, String group, boolean ordered, int keys, int events) {
        Subscriber account = stand.subscriber(group);
        String endpoint = account.register(Manner.MOODY, group, 0, TYPE);
        account.change(endpoint, QUICK_RETRIES.formatted(ordered));
        EventTemplate template = new EventTemplate(TYPE);
        Batches batches = new Batches(account, number -> template.inTurn(number % keys, number / keys), events);
        ReceiverProcess receiver = stand.receiver();
        long start = System.nanoTime();
        batches.publishInOrder();
        Patience.until(
                "everything is accepted", LONGEST, LOOK_AGAIN, () -> receiver.accepted(group) >= batches.events());
        double seconds = (System.nanoTime() - start) / 1e9;
        stand.drain(LONGEST);
        return new Sequence(
                batches.events() / seconds,
                (double) receiver.received(group) / batches.events(),
                receiver.violations(group));
    }
}
