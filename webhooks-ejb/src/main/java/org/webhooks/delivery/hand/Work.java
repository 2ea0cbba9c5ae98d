package org.webhooks.delivery.hand;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.decision.Progress;
import org.webhooks.delivery.lane.Lane;
import org.webhooks.delivery.load.LanePlace;

/** A delivery that this node has in hand under a lease, from its handing over until its call is recorded. */
public final class Work {
    private final Assignment assignment;
    private final LanePlace place;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicInteger keptKilobytes = new AtomicInteger();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final CompletableFuture<Void> recorded = new CompletableFuture<>();
    private volatile @Nullable Content content;
    private volatile long callNanos;
    private volatile boolean callEnded;
    private volatile boolean cancelled;

    /**
     * Which attempt of which delivery, under which lease.
     *
     * @param progress without this attempt
     * @param leaseEnd by this node's clock: no call begins after it
     */
    public record Assignment(
            UUID deliveryId, long accountId, long endpointId, Progress progress, int lease, Instant leaseEnd) {}

    /** A work whose content is provided when it is its turn. */
    public Work(Assignment assignment, LanePlace place) {
        this.assignment = assignment;
        this.place = place;
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

    /**
     * Keeps what is sent, where it is not there yet: a message that comes again may provide it, too.
     *
     * @param kilobytes that are kept for it, to be taken back by {@link #takeKept}
     */
    synchronized boolean keep(Content provided, int kilobytes) {
        if (content != null) {
            return false;
        }
        keptKilobytes.set(kilobytes);
        content = provided;
        return true;
    }

    /** What is kept for it, once: whoever asks gives it free. */
    int takeKept() {
        return keptKilobytes.getAndSet(0);
    }

    public LanePlace place() {
        return place;
    }

    Lane lane() {
        return place.lane();
    }

    boolean isOfProvenEndpoint() {
        return place.isOfProvenEndpoint();
    }

    /** True for the first who asks: a message that comes again begins no second call. */
    public boolean begin() {
        return begun.compareAndSet(false, true);
    }

    /** Nobody wants it any more: it is not called where its call has not started. */
    void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Its call starts now; between this and its beginning it may have waited for others of its endpoint. */
    public void callStarts() {
        callNanos = System.nanoTime() | 1;
    }

    /** Whether its call started that long ago, and has not ended. */
    boolean lastsFor(Duration time) {
        long started = callNanos;
        return started != 0 && !callEnded && System.nanoTime() - started > time.toNanos();
    }

    /** Completes when there is nothing more to wait for. */
    public CompletableFuture<Void> recorded() {
        return recorded;
    }

    /** The call is over, however long its record takes. */
    public void callHasEnded() {
        callEnded = true;
        place.callHasEnded();
    }

    public boolean hasCallEnded() {
        return callEnded;
    }

    boolean isFinished() {
        return finished.get();
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
