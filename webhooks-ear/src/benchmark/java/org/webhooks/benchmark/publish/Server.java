package org.webhooks.benchmark.publish;

import java.util.Map;
import java.util.stream.IntStream;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Product;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/** The server as shipped, and an account whose endpoints match each of its events. */
final class Server implements Participant {
    private static final String NAME = "product";
    private static final Figure COMMITS = new Figure(NAME + "_commits", NAME + ": commits/event", Goal.atMost(0.2));
    private static final Figure MESSAGES =
            new Figure(NAME + "_messages", NAME + ": JMS messages/event", Goal.atMost(0.2));

    private final TestStand stand;
    private final Contender contender;
    private final Subscriber account;

    Server(TestStand stand, int endpoints) {
        this.stand = stand;
        contender = new Product(stand);
        account = stand.subscriber("A publisher");
        IntStream.range(0, endpoints).forEach(number -> account.register(Manner.PROMPT, NAME, number, EventBody.TYPE));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Contender contender() {
        return contender;
    }

    @Override
    public Request publish() {
        return account.publish(EventBody.JSON);
    }

    @Override
    public Goal cpuGoal() {
        return Goal.atMost(0.22);
    }

    @Override
    public Map<Figure, Long> counted() {
        long messages = stand.server().management().messagesAddedTo("WebhookDeliveriesFast")
                + stand.server().management().messagesAddedTo("WebhookDeliveriesSlow");
        return Map.of(COMMITS, stand.database().settledCommits(), MESSAGES, messages);
    }
}
