package org.webhooks.benchmark.limit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** A thread that gives on as one group what came in while it was busy with the former. */
public final class Grouping<T> {
    private static final int MOST = 512;

    private final BlockingQueue<T> waiting = new LinkedBlockingQueue<>();
    private final Consumer<List<T>> consumer;

    /** @param consumer must not throw */
    public Grouping(String name, Consumer<List<T>> consumer) {
        this.consumer = consumer;
        Thread thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Bounded by who adds: one for each connection, or for each delivery that may be in hand. */
    public void add(T item) {
        waiting.add(item);
    }

    private void run() {
        try {
            while (true) {
                List<T> group = new ArrayList<>();
                group.add(waiting.take());
                waiting.drainTo(group, MOST - 1);
                consumer.accept(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
