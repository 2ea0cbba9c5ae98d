package org.webhooks.benchmark.stand;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Very many events, a thousand in a request. */
public final class Batches {
    private static final int SIZE = 1_000;
    private static final int AT_A_TIME = 4;

    private final Subscriber account;
    private final IntFunction<String> events;
    private final int batches;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * @param events makes the event of a number, from 0
     * @param most how many there are at most: as many as fill batches
     */
    public Batches(Subscriber account, IntFunction<String> events, int most) {
        this.account = account;
        this.events = events;
        batches = Math.max(1, most / SIZE);
    }

    public int events() {
        return batches * SIZE;
    }

    /** Publishes them all, a few requests at a time. Returns when all are accepted. */
    public void publish() {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        List<CompletableFuture<Void>> publishers = Stream.generate(
                        () -> CompletableFuture.runAsync(this::publishInOrder, threads))
                .limit(AT_A_TIME)
                .toList();
        threads.shutdown();
        publishers.forEach(CompletableFuture::join);
    }

    /** Publishes them all, each request when the former is answered. */
    public void publishInOrder() {
        for (int batch = next.getAndIncrement(); batch < batches; batch = next.getAndIncrement()) {
            String body = IntStream.range(batch * SIZE, (batch + 1) * SIZE)
                    .mapToObj(events)
                    .collect(joining(",", "{\"events\":[", "]}"));
            account.caller().post("/v1/events/batch", body).expect(202);
        }
    }
}
