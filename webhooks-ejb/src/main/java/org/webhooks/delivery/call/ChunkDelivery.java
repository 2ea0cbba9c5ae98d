package org.webhooks.delivery.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.webhooks.delivery.hand.Chunk;
import org.webhooks.delivery.hand.InHand;
import org.webhooks.delivery.hand.Work;

/**
 * Starts all calls of a chunk at once and waits until each is recorded; but for calls that take long, because as many
 * receivers that hang as a lane has sessions would keep it from all others. Their leases bring again what is never
 * recorded.
 */
@Singleton
class ChunkDelivery {
    private static final Duration BEFORE_LEASES_END = Duration.ofMillis(500);

    /** Longer than most calls take, and so short that sessions are enough for very many that take longer. */
    private static final Duration PATIENCE_WITH_CALLS = Duration.ofMillis(50);

    private final InHand inHand;
    private final WorkReader reader;
    private final Contents contents;
    private final DeliveryCall calls;
    private final Clock clock;

    @Inject
    ChunkDelivery(InHand inHand, WorkReader reader, Contents contents, DeliveryCall calls, Clock clock) {
        this.inHand = inHand;
        this.reader = reader;
        this.contents = contents;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * Delivers what of the chunk is still under the lease it was handed over with; the rest is done, or somebody else's.
     *
     * @return whether nothing of it waits to be recorded, so that the message may be acknowledged
     */
    boolean deliver(Chunk chunk) throws SQLException, InterruptedException {
        List<Work> works = works(chunk);
        if (!contents.provide(works)) {
            return false;
        }
        works.forEach(calls::begin);
        if (areRecorded(works, PATIENCE_WITH_CALLS)) {
            return true;
        }
        List<Work> ended = works.stream().filter(Work::hasCallEnded).toList();
        // without a lease there is nothing left to be done for this message
        return areRecorded(ended, leftOf(chunk)) || clock.instant().isAfter(lastLeaseEnd(chunk));
    }

    private static boolean areRecorded(List<Work> works, Duration patience) throws InterruptedException {
        CompletableFuture<?>[] recorded = works.stream().map(Work::recorded).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(recorded).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notRecorded) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Work> works(Chunk chunk) throws SQLException {
        List<Work> works = new ArrayList<>(chunk.entries().size());
        List<Chunk.Entry> unknown = new ArrayList<>();
        for (Chunk.Entry entry : chunk.entries()) {
            Work work = inHand.find(entry.deliveryId(), entry.lease());
            if (work == null) {
                unknown.add(entry);
            } else {
                works.add(work);
            }
        }
        for (Work read : reader.read(unknown)) {
            inHand.add(read);
            works.add(read);
        }
        return works;
    }

    /** A moment before the leases end, so that the message is given back while they hold. */
    private Duration leftOf(Chunk chunk) {
        Duration left = Duration.between(clock.instant(), lastLeaseEnd(chunk)).minus(BEFORE_LEASES_END);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Instant lastLeaseEnd(Chunk chunk) {
        return chunk.entries().stream()
                .map(Chunk.Entry::leaseEnd)
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
