package org.webhooks.benchmark.publish;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.limit.LimitDatabase;
import org.webhooks.benchmark.limit.LimitProcess;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.TestStand;

/** The limit program beside the product, with as many endpoints at the same receiver. */
final class Limit implements Participant, Contender, AutoCloseable {
    private static final String NAME = "limit";
    private static final Figure COMMITS = new Figure(NAME + "_commits", NAME + ": commits/event");

    private final TestStand stand;
    private final LimitDatabase database;
    private final LimitProcess process;

    Limit(TestStand stand, int endpoints) {
        this.stand = stand;
        database = new LimitDatabase(stand.database());
        List<URI> urls = IntStream.range(0, endpoints)
                .mapToObj(number -> stand.receiver().url(Manner.PROMPT, NAME, number))
                .toList();
        process = new LimitProcess(database, EventBody.TYPE, urls);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Contender contender() {
        return this;
    }

    @Override
    public Request publish() {
        return Request.post("/v1/events", LimitProcess.KEY, EventBody.JSON, 202);
    }

    @Override
    public Goal cpuGoal() {
        return Goal.NONE;
    }

    @Override
    public Map<Figure, Long> counted() {
        return Map.of(COMMITS, database.settledCommits());
    }

    @Override
    public String process() {
        return NAME;
    }

    @Override
    public Load connect(int connections) {
        return new Load(process.uri().getPort(), connections);
    }

    @Override
    public long received(String group) {
        return stand.receiver().received(group);
    }

    @Override
    public long number(String sql) {
        return database.number(sql);
    }

    @Override
    public void settle() {
        database.settle();
    }

    @Override
    public Map<String, Long> cpuMillis() {
        return stand.cpuMillis(NAME, process.processId());
    }

    @Override
    public void close() {
        process.close();
    }
}
