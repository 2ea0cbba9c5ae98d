package org.webhooks.api.http;

import static org.webhooks.Refusal.Reason.BUSY;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.webhooks.Refusal;

/**
 * Room for the bodies that have to be waited for. It bounds the memory of large ones, and, as each takes a least part of
 * it, how many are waited for at the same time.
 */
final class BodyRoom {
    private final Semaphore bytes;
    private final int least;
    private final Duration patience;

    /**
     * Room that is free.
     *
     * @param most bytes in all
     * @param least bytes that each takes, however short it is
     * @param patience how long one waits until others have made room
     */
    BodyRoom(int most, int least, Duration patience) {
        // in turns: a large one would wait for ever behind small ones that overtake it
        this.bytes = new Semaphore(most, true);
        this.least = least;
        this.patience = patience;
    }

    /** Does what needs so much room while it has it. @throws Refusal BUSY where there is none */
    <T> T with(int size, Supplier<T> work) {
        int part = Math.max(size, least);
        if (!take(part)) {
            throw new Refusal(BUSY, "too many request bodies are being read");
        }
        try {
            return work.get();
        } finally {
            bytes.release(part);
        }
    }

    private boolean take(int part) {
        try {
            return bytes.tryAcquire(part, patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException theServerStops) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
