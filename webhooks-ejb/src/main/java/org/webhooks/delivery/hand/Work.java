package org.webhooks.delivery.hand;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.hand.EndpointLoads.LanePlace;

/** A delivery that this node has in hand under a lease, from its handing over until its call is recorded. */
public final class Work {
    private final Assignment assignment;
    private final LanePlace place;
    private final AtomicLong begunNanos = new AtomicLong();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final CompletableFuture<Void> recorded = new CompletableFuture<>();
    private volatile @Nullable Content content;
    private final boolean keepsBody;

    /**
     * Which attempt of which delivery, under which lease.
     *
     * @param attempts how many were recorded before
     * @param step how many since the retry schedule was last begun
     * @param leaseEnd by this node's clock: no call begins after it
     */
    public record Assignment(
            UUID deliveryId, long accountId, long endpointId, int attempts, int step, int lease, Instant leaseEnd) {}

    public Work(Assignment assignment, @Nullable Content content, LanePlace place) {
        this.assignment = assignment;
        this.content = content;
        this.keepsBody = content != null;
        this.place = place;
    }

    /** Whether the body was kept from the publish, and counts among the bytes kept. */
    boolean keepsBody() {
        return keepsBody;
    }

    public Assignment assignment() {
        return assignment;
    }

    public UUID deliveryId() {
        return assignment.deliveryId();
    }

    /** Null until it is read from the database, where it was not kept. */
    public @Nullable Content content() {
        return content;
    }

    public void provide(Content read) {
        content = read;
    }

    public Lane lane() {
        return place.lane();
    }

    boolean isOfProvenEndpoint() {
        return place.isOfProvenEndpoint();
    }

    /** True for the first who asks: a message that comes again begins no second call. */
    public boolean begin() {
        return begunNanos.compareAndSet(0, System.nanoTime() | 1);
    }

    /** Whether it was begun that long ago, and is not finished. */
    boolean lastsFor(Duration time) {
        long begun = begunNanos.get();
        return begun != 0 && !finished.get() && System.nanoTime() - begun > time.toNanos();
    }

    /** Completes when there is nothing more to wait for. */
    public CompletableFuture<Void> recorded() {
        return recorded;
    }

    /** Gives the place free and lets those go on who wait; the first call counts. */
    void finish() {
        if (finished.compareAndSet(false, true)) {
            place.release();
            recorded.complete(null);
        }
    }
}
