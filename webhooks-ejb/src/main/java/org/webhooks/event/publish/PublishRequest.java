package org.webhooks.event.publish;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Published;

/** A publisher who waits for an answer. */
record PublishRequest(NewEvent event, long sinceNanos, CompletableFuture<Published> answer) {
    /** About what the other fields take beside the data. */
    private static final int OVERHEAD_BYTES = 300;

    static PublishRequest of(NewEvent event) {
        return new PublishRequest(event, System.nanoTime(), new CompletableFuture<>());
    }

    long bytes() {
        return bytes(event);
    }

    static long bytes(NewEvent event) {
        return event.occurrence().data().length() + (long) OVERHEAD_BYTES;
    }

    boolean hasWaited(Duration longest) {
        return System.nanoTime() - sinceNanos > longest.toNanos();
    }
}
