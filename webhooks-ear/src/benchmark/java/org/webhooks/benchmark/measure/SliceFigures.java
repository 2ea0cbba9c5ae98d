package org.webhooks.benchmark.measure;

import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** What is reported of a workload. */
record SliceFigures(String workload) {
    static final double MOST_BEHIND_PERCENT = 5;

    Figure accepted() {
        return figure("accepted", "events accepted, 1/s");
    }

    Figure delivered() {
        return figure("delivered", "delivered, 1/s");
    }

    Figure recorded() {
        return figure("recorded", "recorded, 1/s");
    }

    Figure whole() {
        return figure("whole", "recorded until the last, 1/s");
    }

    Figure behind() {
        return figure("behind_percent", "not recorded at the stop, %", Goal.atMost(MOST_BEHIND_PERCENT));
    }

    Figure drain() {
        return figure("drain", "until it is recorded, s");
    }

    Figure p50() {
        return figure("p50", "publish p50, ms");
    }

    Figure p99() {
        return figure("p99", "publish p99, ms");
    }

    Figure p999() {
        return figure("p999", "publish p99.9, ms");
    }

    Figure cpu(String process, Goal goal) {
        return figure("cpu_" + process, "CPU ms/event, " + process, goal);
    }

    private Figure figure(String jsonName, String title) {
        return figure(jsonName, title, Goal.NONE);
    }

    private Figure figure(String jsonName, String title, Goal goal) {
        return new Figure(workload + "_" + jsonName, workload + ": " + title, goal);
    }
}
