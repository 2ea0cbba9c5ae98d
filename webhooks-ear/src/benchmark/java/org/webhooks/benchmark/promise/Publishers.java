package org.webhooks.benchmark.promise;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.it.api.Caller;

/** Publish one event after the other, each until it gets no answer, and remember what was accepted. */
final class Publishers {
    private static final int SIZE = 8;

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private List<Thread> threads = List.of();
    private volatile boolean stopping;

    void start(Caller caller) {
        stopping = false;
        threads = Stream.generate(() -> new Thread(() -> publish(caller), "publisher"))
                .limit(SIZE)
                .toList();
        threads.forEach(Thread::start);
    }

    private void publish(Caller caller) {
        try {
            while (!stopping) {
                accepted.add(
                        caller.post("/v1/events", EventBody.JSON).expect(202).text("eventId"));
            }
        } catch (UncheckedIOException e) {
            // killed: whether this one was stored is not known, and not promised
        }
    }

    /** Returns when each has got its answer, or none. */
    void stop() {
        stopping = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The ids of the events so far. */
    Set<String> accepted() {
        return Set.copyOf(accepted);
    }
}
