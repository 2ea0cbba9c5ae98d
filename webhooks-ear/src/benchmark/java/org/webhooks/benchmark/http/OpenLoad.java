package org.webhooks.benchmark.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;

/**
 * Publishers that send at constant rates whatever is answered, as {@link Load} does not: so what is slow is not spared.
 * Each feed has connections of its own, so that none holds up another.
 */
public final class OpenLoad implements AutoCloseable {
    private static final long LONGEST_SILENCE_NANOS = Duration.ofSeconds(20).toNanos();

    /** The finest that a selector waits for; what comes due meanwhile is sent a little late, in every run alike. */
    private static final long LOOK_AGAIN_MILLIS = 1;

    private final int port;
    private final Selector selector;
    private final Map<LoadConnection, Feed> connections = new HashMap<>();
    private final List<Feed> feeds = new ArrayList<>();
    private volatile boolean finished;

    public OpenLoad(int port) {
        this.port = port;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds what is sent at a constant rate.
     *
     * @param requests makes the request that is due at this time, in microseconds since 1970
     */
    public OpenLoad feed(int size, double perSecond, LongFunction<Request> requests) {
        Deque<LoadConnection> own = new ArrayDeque<>();
        try {
            for (int i = 0; i < size; i++) {
                own.add(new LoadConnection(port, selector));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Feed feed = new Feed(perSecond, requests, own);
        own.forEach(connection -> connections.put(connection, feed));
        feeds.add(feed);
        return this;
    }

    /** Returns what each feed was answered, when the time is over or {@link #finish} was called, and the last answer read. */
    public List<Load.Outcome> run(Duration longest) {
        try {
            exchange(longest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return feeds.stream().map(Feed::outcome).toList();
    }

    /** Lets nothing come due any more. To be called by another thread than the one that runs. */
    public void finish() {
        finished = true;
    }

    private void exchange(Duration longest) throws IOException {
        long start = System.nanoTime();
        long micros = WallClock.micros();
        feeds.forEach(feed -> feed.start(start, micros));
        long end = start + longest.toNanos();
        long heard = start;
        long now = start;
        while (!isOver(end)) {
            for (Feed feed : feeds) {
                feed.send(now, end);
            }
            if (selector.select(LOOK_AGAIN_MILLIS) > 0) {
                heard = System.nanoTime();
                readAnswers();
            }
            now = System.nanoTime();
            if (now - heard > LONGEST_SILENCE_NANOS) {
                throw new IOException("Nothing is answered any more");
            }
            if (finished && now < end) {
                end = now;
            }
        }
    }

    private boolean isOver(long end) {
        return feeds.stream().allMatch(feed -> feed.isOver(end));
    }

    private void readAnswers() throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            LoadConnection connection = (LoadConnection) key.attachment();
            int status = connection.proceed();
            if (status != 0) {
                Objects.requireNonNull(connections.get(connection)).answered(connection, status);
            }
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() {
        try {
            for (LoadConnection connection : connections.keySet()) {
                connection.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
