package org.webhooks.benchmark.nodes;

import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.beside.Installation;
import org.webhooks.benchmark.beside.Turns;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.it.api.Caller;
import org.webhooks.it.server.PostgresqlDatabase;
import org.webhooks.it.server.Server;

/** Publishes as fast as it is answered, to two nodes over one database and to a single one. */
public final class NodesCase {
    private static final String QUEUE = "WebhookDeliveriesFast";
    private static final String JOINING = "joining";

    /** A node that joins calls nothing for 33 s. */
    private static final Duration JOINED_WITHIN = Duration.ofSeconds(90);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    /** Each opens what the other one sealed. */
    private static final String MASTER_KEY = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);

    private NodesCase() {}

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand();
                Installation two = two(stand)) {
            Map<String, Installation> sides = new LinkedHashMap<>();
            sides.put("two", two);
            sides.put("one", Installation.of(stand));
            return new Turns("nodes", Goal.atLeast(0.85)).run(plan, sides);
        }
    }

    private static Installation two(TestStand stand) {
        PostgresqlDatabase database = stand.database().create("two_nodes");
        Server first = node("first", database);
        Server second = node("second", database);
        Installation two = new Installation(stand, List.of(first, second), database);
        awaitJoined(two, second);
        return two;
    }

    private static Server node(String name, PostgresqlDatabase database) {
        Map<String, String> environment = Map.of("WEBHOOKS_NODE", name, "WEBHOOKS_MASTER_KEY", MASTER_KEY);
        return new Server("benchmark-" + name, database, environment, List.of());
    }

    private static void awaitJoined(Installation two, Server second) {
        Subscriber account = two.subscriber(JOINING);
        account.register(Manner.PROMPT, JOINING, 0, EventBody.TYPE);
        Caller caller = new Caller(second.uri(), account.caller().key());
        Patience.until("the second node calls", JOINED_WITHIN, LOOK_AGAIN, () -> {
            caller.post("/v1/events", EventBody.JSON).expect(202);
            return second.management().messagesAddedTo(QUEUE) > 0;
        });
    }
}
