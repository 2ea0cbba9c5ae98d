package org.webhooks.benchmark.start;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.webhooks.benchmark.measure.Product;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.WarmUp;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.it.server.Server;

/**
 * One start.
 *
 * @param untilReady from the launch of the process
 * @param first full load from then on
 * @param warmUp behind it
 * @param steady full load when it grows no more
 */
record Start(Duration untilReady, Slice first, Surroundings warmUp, Slice steady) {
    private static final Figure READY = new Figure("ready", "from launch until ready, s", Goal.atMost(15));
    private static final Figure FIRST = new Figure("first", "first minute, accepted and delivered, 1/s");
    private static final Figure STEADY = new Figure("steady", "steady, accepted and delivered, 1/s");
    private static final Figure RATIO = new Figure("ratio", "first minute / steady, events/s");
    private static final Figure FIRST_P99 = new Figure("first_p99", "first minute, publish p99, ms");
    private static final Figure STEADY_P99 = new Figure("steady_p99", "steady, publish p99, ms");
    private static final Figure P99_RATIO = new Figure("p99_ratio", "first minute / steady, publish p99");
    private static final Figure FIRST_CPU = new Figure("first_cpu", "first minute, CPU ms/event, server");
    private static final Figure STEADY_CPU = new Figure("steady_cpu", "steady, CPU ms/event, server");

    private static final int FIRST_SECONDS = 60;

    /** Of a server that is stopped. */
    static Start measure(Server server, Product product, Workload workload, Plan plan) {
        server.start();
        Duration untilReady = Duration.between(launchOf(server), Instant.now());
        Slice first = Slice.measure(product, workload, Duration.ofSeconds(plan.scaled(FIRST_SECONDS)));
        Surroundings warmUp = WarmUp.of(product, workload, plan.longestWarmUp());
        return new Start(untilReady, first, warmUp, Slice.measure(product, workload, plan.slice()));
    }

    /** What is prepared before it is no part of the start. */
    private static Instant launchOf(Server server) {
        return ProcessHandle.of(server.processId())
                .flatMap(process -> process.info().startInstant())
                .orElseThrow();
    }

    boolean isComplete() {
        return first.isComplete() && steady.isComplete();
    }

    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(READY, untilReady.toMillis() / 1e3);
        figures.put(FIRST, first.wholePerSecond());
        figures.put(STEADY, steady.wholePerSecond());
        figures.put(RATIO, first.wholePerSecond() / steady.wholePerSecond());
        figures.put(FIRST_P99, p99Millis(first));
        figures.put(STEADY_P99, p99Millis(steady));
        figures.put(P99_RATIO, p99Millis(first) / p99Millis(steady));
        figures.put(FIRST_CPU, first.ownMillisPerEvent());
        figures.put(STEADY_CPU, steady.ownMillisPerEvent());
        return figures;
    }

    private static double p99Millis(Slice slice) {
        return slice.answers().expected().quantile(0.99).toNanos() / 1e6;
    }
}
