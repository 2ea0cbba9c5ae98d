package org.webhooks.benchmark;

import org.webhooks.benchmark.report.GoalTable;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.stand.CpuTime;

/**
 * Runs the case that {@code -Dbenchmark.case} names. Goals that are missed are said; only what breaks a promise makes it
 * fail: what was accepted and not delivered, or came twice or out of its order.
 */
final class Benchmark {
    private Benchmark() {}

    public static void main(String[] arguments) {
        if (!CpuTime.isCounted()) {
            System.err.println("The benchmark needs Linux: it reads the CPU time of processes from /proc.");
            System.exit(1);
        }
        GoalTable.begin();
        boolean promisesKept =
                Case.named(System.getProperty("benchmark.case", "publish")).run(Plan.fromSystemProperties());
        System.exit(promisesKept ? 0 : 1);
    }
}
