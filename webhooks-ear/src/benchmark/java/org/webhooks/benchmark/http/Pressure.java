package org.webhooks.benchmark.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * Publishers that come at a constant rate whatever is answered, more than can be taken. One that finds no connection free
 * gives up: were it to wait, as in {@link OpenLoad}, its waiting here would count as the server's. Hence times are from when a
 * request was sent.
 */
public final class Pressure implements AutoCloseable {
    private static final byte[] RETRY_AFTER = "retry-after:".getBytes(US_ASCII);
    private static final int UNAVAILABLE = 503;
    private static final long LOOK_AGAIN_MILLIS = 1;
    private static final long LONGEST_SILENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final int port;
    private final Selector selector;
    private final Deque<LoadConnection> free = new ArrayDeque<>();

    /** Which request is under way on a connection. */
    private final Map<LoadConnection, Integer> underWay = new HashMap<>();

    public Pressure(int port, int connections) {
        this.port = port;
        try {
            selector = Selector.open();
            for (int i = 0; i < connections; i++) {
                free.add(new LoadConnection(port, selector));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends at that rate, and returns when the time is over and the last answer is there.
     *
     * @param requests makes the one of a number, from 0, as it is sent
     */
    public PressureOutcome run(double perSecond, IntFunction<Request> requests, Duration time) {
        try {
            return exchange(perSecond, requests, time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PressureOutcome exchange(double perSecond, IntFunction<Request> requests, Duration time)
            throws IOException {
        PressureOutcome outcome = new PressureOutcome(time);
        long start = System.nanoTime();
        long all = (long) (perSecond * time.toNanos() / 1e9);
        long heard = start;
        int next = 0;
        while (next < all || !underWay.isEmpty()) {
            long due = Math.min(all, (long) ((System.nanoTime() - start) / 1e9 * perSecond));
            for (; next < due; next++) {
                send(next, requests, outcome);
            }
            if (selector.select(LOOK_AGAIN_MILLIS) > 0) {
                heard = System.nanoTime();
                readAnswers(outcome);
            } else if (System.nanoTime() - heard > LONGEST_SILENCE_NANOS) {
                throw new IOException("Nothing is answered any more");
            }
        }
        return outcome;
    }

    private void send(int number, IntFunction<Request> requests, PressureOutcome outcome) throws IOException {
        LoadConnection connection = free.poll();
        if (connection == null) {
            outcome.gaveUp();
            return;
        }
        underWay.put(connection, number);
        try {
            connection.send(requests.apply(number));
        } catch (IOException e) {
            replace(connection, outcome);
        }
    }

    private void readAnswers(PressureOutcome outcome) throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            LoadConnection connection = (LoadConnection) key.attachment();
            try {
                int status = connection.proceed();
                if (status != 0) {
                    answered(connection, status, outcome);
                }
            } catch (IOException e) {
                replace(connection, outcome);
            }
        }
        selector.selectedKeys().clear();
    }

    private void answered(LoadConnection connection, int status, PressureOutcome outcome) {
        int number = Objects.requireNonNull(underWay.remove(connection));
        long nanos = connection.nanosSinceSent();
        if (status == connection.expectedStatus()) {
            outcome.accepted(number, nanos);
        } else if (status == UNAVAILABLE) {
            outcome.refused(nanos, connection.answerHas(RETRY_AFTER));
        } else {
            outcome.answeredOtherwise(status);
        }
        free.add(connection);
    }

    /** The server has closed it: where a request was under way, nobody knows what became of it. */
    private void replace(LoadConnection connection, PressureOutcome outcome) throws IOException {
        if (underWay.remove(connection) == null) {
            free.remove(connection);
        } else {
            outcome.brokeOff();
        }
        connection.close();
        free.add(new LoadConnection(port, selector));
    }

    @Override
    public void close() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
