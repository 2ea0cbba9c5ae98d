package org.webhooks.benchmark.backlog;

import java.time.Duration;

/** What became of deliveries that waited. */
record Drained(long due, long received, long recorded, Duration took) {
    double perSecond() {
        return due * 1e9 / took.toNanos();
    }

    boolean isComplete() {
        return received == due && recorded == due;
    }

    String counts() {
        return String.format(
                "waiting %d, received %d, recorded %d%s%n",
                due, received, recorded, isComplete() ? "" : ": NOT THE SAME");
    }
}
