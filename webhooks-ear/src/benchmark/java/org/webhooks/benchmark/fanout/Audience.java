package org.webhooks.benchmark.fanout;

import java.util.List;
import java.util.stream.IntStream;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.stand.EventTemplate;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/**
 * An account, its endpoints, and an event for them.
 *
 * @param group by which the receiver knows them
 * @param matches endpoints that get the event
 */
record Audience(String group, Subscriber account, Request publish, int matches) {
    private static final String TYPE = "order.created";

    /** The event's number: filters ask for it. */
    private static final int NUMBER = 7;

    private static final List<String> OTHER_FILTERS = List.of(
            "{\"/number\":%d}",
            "{\"/order\":{\"prefix\":\"ord_%d_\"}}", "{\"/number\":{\"gte\":%d},\"/currency\":\"EUR\"}");

    /** Endpoints that all match. */
    static Audience of(TestStand stand, String group, int size) {
        Subscriber account = stand.subscriber(group);
        IntStream.range(0, size).forEach(number -> account.register(Manner.PROMPT, group, number, TYPE));
        return new Audience(group, account, event(account), size);
    }

    /** Endpoints with filters of several kinds, of which one lets the event pass. */
    static Audience filtered(TestStand stand, String group, int size) {
        Subscriber account = stand.subscriber(group);
        String matching = account.register(Manner.PROMPT, group, 0, TYPE);
        account.change(matching, "{\"filter\":{\"/number\":" + NUMBER + "}}");
        for (int number = 1; number < size; number++) {
            String filter = OTHER_FILTERS.get(number % OTHER_FILTERS.size()).formatted(NUMBER + number);
            account.change(account.register(Manner.PROMPT, group, number, TYPE), "{\"filter\":" + filter + "}");
        }
        return new Audience(group, account, event(account), 1);
    }

    Workload workload(Contender contender, int connections) {
        return Workload.of(group, group, Publisher.overHttp(contender, connections, publish))
                .to(matches);
    }

    private static Request event(Subscriber account) {
        return account.publish(new EventTemplate(TYPE).numbered(NUMBER));
    }
}
