package org.webhooks.delivery.load;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.decision.Decision;
import org.webhooks.delivery.lane.Lane;
import org.webhooks.delivery.lane.Standing;
import org.webhooks.event.store.Place;
import org.webhooks.outbound.CallOutcome;

/** A place for one delivery in a lane's window and in its endpoint's share, and the way to its call. */
public final class LanePlace implements Place {
    private final EndpointLoads loads;
    private final long endpointId;
    private final EndpointLoad load;
    private final Lane lane;
    private final AtomicReference<@Nullable Lane> current;
    private final long startNanos;
    private final Origin origin;
    private final Standing standing;

    /** Where a delivery comes from. */
    enum Origin {
        PUBLISHED,
        WAITED,
        WAITED_IN_ORDER,
        ANOTHER_NODE;

        /** Whether it has waited in the database of late. */
        boolean hasWaited() {
            return this == WAITED || this == WAITED_IN_ORDER;
        }

        /** Whether the next of a sequence may wait for its end. */
        boolean mayHoldUpOthers() {
            return this == WAITED_IN_ORDER || this == ANOTHER_NODE;
        }
    }

    LanePlace(EndpointLoads loads, long endpointId, EndpointLoad load, Lane lane, long startNanos, Origin origin) {
        this.loads = loads;
        this.endpointId = endpointId;
        this.load = load;
        this.lane = lane;
        this.current = new AtomicReference<>(lane);
        this.startNanos = startNanos;
        this.origin = origin;
        this.standing = loads.lanes().standing(lane, origin == Origin.PUBLISHED);
    }

    /** The lane that it was taken in, whose queue it goes through. */
    public Lane lane() {
        return lane;
    }

    boolean isIn(Lane other) {
        return current.get() == other;
    }

    /** Whether it was in that lane, and is in the other one now. */
    boolean move(Lane from, Lane to) {
        return current.compareAndSet(from, to);
    }

    /** The lane that it was in at last; it is in none any more. */
    Lane leave() {
        return Objects.requireNonNull(current.getAndSet(null), "released before");
    }

    EndpointLoad load() {
        return load;
    }

    Origin origin() {
        return origin;
    }

    public boolean isOfProvenEndpoint() {
        return load.isProven();
    }

    /**
     * Makes the call when it is its turn: at the endpoint's pace, and when it has room for one more.
     *
     * @param giveBack what to do instead where it can't be made soon
     */
    public void call(Runnable call, Runnable giveBack) {
        standing.waitForItsReceiver();
        loads.at(startNanos, () -> load.call(call, giveBack));
    }

    /** Its call takes long, which says before its first answer that the endpoint is slow: it makes room in the fast lane. */
    public void takesLong() {
        load.takesLong();
        loads.moveToSlowLane(this);
    }

    /** Whether the endpoint has asked, since it was taken in hand, to be left alone. */
    public boolean isResting() {
        return loads.isResting(endpointId);
    }

    /** The call has ended; before it is recorded. */
    public void callHasEnded() {
        standing.waitForTheNode();
    }

    /**
     * How the call has ended says how the endpoint is doing. The next one goes on at once where that changes nothing, or else
     * when this one is recorded.
     */
    public void answered(CallOutcome outcome, Decision decision, CompletionStage<Void> recorded) {
        if (decision.rest() != null) {
            loads.rest(endpointId, decision.rest());
        }
        if (load.answered(outcome.duration(), outcome.status() != null, decision.effect())) {
            load.over();
            var unused = recorded.thenRun(load::recorded);
        } else {
            var unused = recorded.thenRun(load::over);
        }
    }

    /** The call was not made after all: those that wait for it go on. */
    public void notMade() {
        load.over();
    }

    @Override
    public void release() {
        standing.waitForNothingMore();
        loads.release(this);
    }
}
