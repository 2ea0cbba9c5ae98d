package org.webhooks.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.webhooks.it.server.Build;

/**
 * Prints what publishing costs and writes it to {@code target/benchmark}. Goals that are missed are said; only what was
 * accepted and not delivered makes it fail.
 */
final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) throws IOException {
        if (!CpuTime.isCounted()) {
            System.err.println("The benchmark needs Linux: it reads the CPU time of processes from /proc.");
            System.exit(1);
        }
        Plan plan = Plan.fromSystemProperties();
        List<Round> rounds = new ArrayList<>();
        List<Double> warmUp;
        try (TestStand stand = new TestStand(plan.endpoints());
                Load load = stand.connect(plan.connections())) {
            warmUp = new WarmUp(stand, load).run(plan.longestWarmUp());
            for (int round = 0; round < plan.rounds(); round++) {
                rounds.add(Round.measure(stand, load, plan));
            }
        }
        Report report = new Report(plan, warmUp, rounds);
        System.out.println(report.table());
        Path directory = Files.createDirectories(Build.work().resolveSibling("benchmark"));
        Files.writeString(directory.resolve("publish-to-" + plan.endpoints() + "-endpoints.json"), report.json());
        System.exit(rounds.stream().allMatch(round -> round.isComplete(plan.endpoints())) ? 0 : 1);
    }
}
