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
    private final int keptBytes;
    private volatile boolean callEnded;

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
        this.keptBytes = content == null ? 0 : content.body().length;
        this.place = place;
    }

    /** The bytes of the body that was kept from the publish. */
    int keptBytes() {
        return keptBytes;
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

    /** Whether it was begun that long ago, and its call has not ended. */
    boolean lastsFor(Duration time) {
        long begun = begunNanos.get();
        return begun != 0 && !callEnded && System.nanoTime() - begun > time.toNanos();
    }

    /** Completes when there is nothing more to wait for. */
    public CompletableFuture<Void> recorded() {
        return recorded;
    }

    /** The call is over, however long its record takes. */
    public void callHasEnded() {
        callEnded = true;
    }

    /** Gives the place free and lets those go on who wait; true for the first who does. */
    boolean finish() {
        if (!finished.compareAndSet(false, true)) {
            return false;
        }
        place.release();
        recorded.complete(null);
        return true;
    }
}
