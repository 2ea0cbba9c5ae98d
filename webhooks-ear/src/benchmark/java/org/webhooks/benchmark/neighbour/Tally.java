package org.webhooks.benchmark.neighbour;

import org.webhooks.benchmark.http.Latencies;

/** What several threads have published. */
final class Tally {
    private final Latencies published = new Latencies();
    private long failed;

    synchronized void published(long nanos) {
        published.add(nanos);
    }

    synchronized void failed() {
        failed++;
    }

    /** How many failed, and how long the others took. */
    synchronized String write() {
        return failed + "\n" + published.write();
    }
}
