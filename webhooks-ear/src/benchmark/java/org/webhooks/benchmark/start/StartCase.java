package org.webhooks.benchmark.start;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.measure.Product;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.GoalTable;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/** The server is started anew in each round, and published to as fast as it answers from its first moment on. */
public final class StartCase {
    private static final String GROUP = "one";

    private StartCase() {}

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        List<Start> starts = new ArrayList<>();
        try (TestStand stand = new TestStand(Map.of(), Map.of(), plan.jvmOptions())) {
            Subscriber account = stand.subscriber("A publisher");
            account.register(Manner.PROMPT, GROUP, 0, EventBody.TYPE);
            Request publish = account.publish(EventBody.JSON);
            Product product = new Product(stand);
            Workload workload = Workload.of(GROUP, GROUP, Publisher.overHttp(product, plan.connections(), publish));
            for (int round = 0; round < plan.rounds(); round++) {
                stand.server().stop();
                starts.add(Start.measure(stand.server(), product, workload, plan));
            }
        }
        report(plan, starts);
        return starts.stream().allMatch(Start::isComplete);
    }

    private static void report(Plan plan, List<Start> starts) {
        Rounds rounds = new Rounds(starts.stream().map(Start::figures).toList());
        StringBuilder text = new StringBuilder("JVM options besides: " + plan.jvmOptions() + System.lineSeparator());
        starts.forEach(start -> text.append(start.warmUp().line()));
        text.append(rounds.table());
        starts.forEach(start ->
                text.append(start.first().counts()).append(start.steady().counts()));
        GoalTable.add("start", rounds);
        Results.say(
                "start",
                text.toString(),
                starts.get(0)
                        .warmUp()
                        .json()
                        .add("jvmOptions", Json.createArrayBuilder(plan.jvmOptions()))
                        .add("medians", rounds.medians())
                        .add("rounds", rounds.each()));
    }
}
