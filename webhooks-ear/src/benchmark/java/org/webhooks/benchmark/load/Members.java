package org.webhooks.benchmark.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.neighbour.Neighbour;
import org.webhooks.benchmark.neighbour.Way;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Neighbourhood;
import org.webhooks.benchmark.stand.Population;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/** Makes what is measured. All but the crowds go to the same endpoint. */
final class Members {
    private static final String ONE = "one";
    private static final String CROWD = "crowd";
    private static final int KIB = 1_024;

    private static final int BATCH = 1_000;

    /** Enough to keep the server busy: while one batch is stored, the former is delivered. */
    private static final int CONNECTIONS_OF_BATCHES = 2;

    /** No more than the server's pool of JMS connections has by default. */
    private static final int SENDERS = 16;

    private static final int CROWD_SIZE = 10_000;
    private static final int CROWD_ACCOUNTS = 100;
    private static final int FAILING_SIZE = 1_000;
    private static final int FAILING_ACCOUNTS = 10;

    private final TestStand stand;
    private final Contender product;
    private final Plan plan;
    private final Subscriber account;
    private @Nullable Neighbour neighbour;

    Members(TestStand stand, Contender product, Plan plan) {
        this.stand = stand;
        this.product = product;
        this.plan = plan;
        account = stand.subscriber("A publisher");
        account.register(Manner.PROMPT, ONE, 0, EventBody.TYPE);
    }

    /** What all others are compared with. */
    Workload one() {
        return single(ONE, EventBody.JSON);
    }

    private Workload single(String name, String event) {
        return overHttp(name, plan.connections(), account.publish(event));
    }

    private Workload overHttp(String name, int connections, Request request) {
        return Workload.of(name, ONE, Publisher.overHttp(product, connections, request));
    }

    /** Those that the plan asks for, in the order of the report. */
    List<Member> wanted() {
        Map<String, Supplier<Member>> all = new LinkedHashMap<>();
        all.put("batches", this::batches);
        all.put("body-16k", () -> steady(single("body-16k", EventBody.of(EventBody.TYPE, 16 * KIB))));
        all.put("body-200k", () -> steady(single("body-200k", EventBody.of(EventBody.TYPE, 200 * KIB))));
        all.put(CROWD, this::crowd);
        all.put("ejb", () -> steady(byNeighbour("ejb", Way.EJB, plan.connections())));
        all.put("jms", () -> steady(byNeighbour("jms", Way.JMS, SENDERS).storedLater(this::messages)));
        all.put(Failing.NAME, this::failing);
        return all.entrySet().stream()
                .filter(member -> plan.wants(member.getKey()))
                .map(member -> member.getValue().get())
                .toList();
    }

    private Member steady(Workload workload) {
        return new Steady(product, workload, Goal.NONE);
    }

    private Member batches() {
        Request batch = account.publishTimes(BATCH, EventBody.JSON);
        Workload workload = overHttp("batches", CONNECTIONS_OF_BATCHES, batch).inBatchesOf(BATCH);
        return new Steady(product, workload, Goal.atLeast(2));
    }

    private Member crowd() {
        Population crowd =
                new Neighbourhood(stand, CROWD_ACCOUNTS).populate(Manner.PROMPT, CROWD, plan.scaled(CROWD_SIZE));
        Publisher publisher = Publisher.overHttp(product, plan.connections(), crowd.prepared());
        return steady(Workload.of(CROWD, CROWD, publisher));
    }

    private Workload byNeighbour(String name, Way way, int threads) {
        if (neighbour == null) {
            neighbour = Neighbour.deployOn(stand);
        }
        Publisher publisher = neighbour.publisher(way, threads, account.account(), EventBody.JSON);
        return Workload.of(name, ONE, publisher);
    }

    private long messages() {
        return stand.server().management().messagesIn("WebhookEvents");
    }

    private Member failing() {
        Neighbourhood neighbourhood = new Neighbourhood(stand, FAILING_ACCOUNTS);
        return new Failing(stand, product, neighbourhood, plan.scaled(FAILING_SIZE), plan.connections());
    }
}
