package org.webhooks.benchmark.publish;

import java.util.stream.IntStream;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/** An account whose endpoints match each of its events, and what was counted of them. */
final class Publisher {
    private static final String GROUP = "all";

    private final TestStand stand;
    private final Subscriber account;
    private final String endpoint;

    Publisher(TestStand stand, int endpoints) {
        this.stand = stand;
        account = stand.subscriber("A publisher");
        endpoint = IntStream.range(0, endpoints)
                .mapToObj(number -> account.register(Manner.PROMPT, GROUP, number, EventBody.TYPE))
                .reduce((first, other) -> first)
                .orElseThrow();
    }

    Request publish() {
        return account.publish(EventBody.JSON);
    }

    /** Reads one endpoint: authenticated, and writes nothing. */
    Request read() {
        return Request.get("/v1/webhooks/" + endpoint, account.caller().key(), 200);
    }

    /** As large as a publish, authenticated and parsed, and refused at its last field. */
    Request refused() {
        String json = EventBody.JSON.replaceAll("}$", ",\"unknown\":0}");
        return Request.post("/v1/events", account.caller().key(), json, 400);
    }

    Tally tally() {
        return new Tally(
                stand.receiver().received(GROUP),
                stand.database().number("select count(*) from deliveries where state = 'delivered'"),
                stand.database().settledCommits(),
                stand.server().management().messagesAddedTo("WebhookDeliveriesFast")
                        + stand.server().management().messagesAddedTo("WebhookDeliveriesSlow"));
    }
}
