package org.webhooks.benchmark.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * Requests that come due at a constant rate, over connections of their own. One that finds none free is sent later, and
 * its waiting counts: a publisher does not wait for the others' answers.
 */
final class Feed {
    private final double perSecond;
    private final LongFunction<Request> requests;
    private final Deque<LoadConnection> free = new ArrayDeque<>();
    private final int connections;
    private final Latencies expected = new Latencies();
    private final Map<Integer, Long> others = new TreeMap<>();
    private long startNanos;
    private long startMicros;
    private long sent;

    /** @param requests makes the request that is due at this time, in microseconds since 1970 */
    Feed(double perSecond, LongFunction<Request> requests, Deque<LoadConnection> connections) {
        this.perSecond = perSecond;
        this.requests = requests;
        this.connections = connections.size();
        free.addAll(connections);
    }

    void start(long nanos, long micros) {
        startNanos = nanos;
        startMicros = micros;
    }

    /** Sends what is due by now and before the end, as far as connections are free. */
    void send(long nowNanos, long endNanos) throws IOException {
        long due = dueNanos();
        while (due <= nowNanos && due < endNanos && !free.isEmpty()) {
            LoadConnection connection = free.remove();
            connection.send(requests.apply(startMicros + (due - startNanos) / 1_000), due);
            sent++;
            due = dueNanos();
        }
    }

    private long dueNanos() {
        return startNanos + (long) (sent / perSecond * 1e9);
    }

    /** Whether all that is due before the end was sent and answered. */
    boolean isOver(long endNanos) {
        return dueNanos() >= endNanos && free.size() == connections;
    }

    void answered(LoadConnection connection, int status) {
        if (status == connection.expectedStatus()) {
            expected.add(connection.nanosSinceSent());
        } else {
            others.merge(status, 1L, Long::sum);
        }
        free.add(connection);
    }

    Load.Outcome outcome() {
        return new Load.Outcome(expected, others, Duration.ofNanos(System.nanoTime() - startNanos));
    }
}
