package org.webhooks.benchmark.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Sends requests over many connections, on each the next when the former is answered. One thread that copies
 * prepared bytes, so that it takes little from what is measured on the same machine.
 */
public final class Load implements AutoCloseable {
    private static final long LONGEST_SILENCE_MILLIS = 10_000;

    private final Selector selector;
    private final List<LoadConnection> connections = new ArrayList<>();

    /**
     * What was answered.
     *
     * @param others how many answers had another status than the expected, by status
     */
    public record Outcome(Latencies expected, Map<Integer, Long> others, Duration took) {
        public double perSecond() {
            return expected.total() * 1e9 / took.toNanos();
        }
    }

    public Load(int port, int size) {
        this(List.of(port), size);
    }

    /** Over several servers, as a load balancer has it that gives each its turn. */
    public Load(List<Integer> ports, int size) {
        try {
            selector = Selector.open();
            for (int i = 0; i < size; i++) {
                connections.add(new LoadConnection(ports.get(i % ports.size()), selector));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the time is over and the last answer is read. */
    public Outcome run(Supplier<Request> requests, Duration time) {
        try {
            return exchange(requests, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome exchange(Supplier<Request> requests, Duration time) throws IOException {
        Latencies expected = new Latencies();
        Map<Integer, Long> others = new TreeMap<>();
        long start = System.nanoTime();
        for (LoadConnection connection : connections) {
            connection.send(requests.get());
        }
        int underWay = connections.size();
        while (underWay > 0) {
            if (selector.select(LONGEST_SILENCE_MILLIS) == 0) {
                throw new IOException(underWay + " requests are not answered for " + LONGEST_SILENCE_MILLIS + " ms");
            }
            for (SelectionKey key : selector.selectedKeys()) {
                LoadConnection connection = (LoadConnection) key.attachment();
                int status = connection.proceed();
                if (status == 0) {
                    continue;
                }
                if (status == connection.expectedStatus()) {
                    expected.add(connection.nanosSinceSent());
                } else {
                    others.merge(status, 1L, Long::sum);
                }
                if (System.nanoTime() - start < time.toNanos()) {
                    connection.send(requests.get());
                } else {
                    underWay--;
                }
            }
            selector.selectedKeys().clear();
        }
        return new Outcome(expected, others, Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public void close() {
        try {
            for (LoadConnection connection : connections) {
                connection.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
