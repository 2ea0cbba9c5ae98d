package org.webhooks.benchmark.http;

import java.time.Duration;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** What became of requests of which there were more than can be taken; latencies are from when one was sent. */
public final class PressureOutcome {
    private final Duration time;
    private final long endNanos;
    private final Latencies accepted = new Latencies();
    private final Latencies refused = new Latencies();
    private final BitSet acceptedNumbers = new BitSet();
    private final Map<Integer, Long> others = new TreeMap<>();
    private long acceptedInTime;
    private long withoutRetryAfter;
    private long broken;
    private long unsent;

    /** @param time for which they are sent, from now on */
    PressureOutcome(Duration time) {
        this.time = time;
        endNanos = System.nanoTime() + time.toNanos();
    }

    void accepted(int number, long nanos) {
        accepted.add(nanos);
        acceptedNumbers.set(number);
        acceptedInTime += System.nanoTime() < endNanos ? 1 : 0;
    }

    void refused(long nanos, boolean hasRetryAfter) {
        refused.add(nanos);
        withoutRetryAfter += hasRetryAfter ? 0 : 1;
    }

    void answeredOtherwise(int status) {
        others.merge(status, 1L, Long::sum);
    }

    void brokeOff() {
        broken++;
    }

    void gaveUp() {
        unsent++;
    }

    public Latencies accepted() {
        return accepted;
    }

    /** The numbers of those that were accepted. */
    public BitSet acceptedNumbers() {
        return acceptedNumbers;
    }

    /** Those that were answered with 503. */
    public Latencies refused() {
        return refused;
    }

    /** How many of these were not told when to come again. */
    public long withoutRetryAfter() {
        return withoutRetryAfter;
    }

    /** How many were answered otherwise, by status. */
    public Map<Integer, Long> others() {
        return others;
    }

    /** How many got no answer, because their connection was closed. */
    public long broken() {
        return broken;
    }

    /** How many found no connection free. */
    public long unsent() {
        return unsent;
    }

    public long sent() {
        return accepted.total()
                + refused.total()
                + broken
                + others.values().stream().mapToLong(Long::longValue).sum();
    }

    public double sentPerSecond() {
        return sent() * 1e9 / time.toNanos();
    }

    /** While others were sent; those that were accepted behind the last are not among them. */
    public double acceptedPerSecond() {
        return acceptedInTime * 1e9 / time.toNanos();
    }
}
