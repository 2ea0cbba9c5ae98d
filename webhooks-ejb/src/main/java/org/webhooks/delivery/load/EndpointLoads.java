package org.webhooks.delivery.load;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.lane.Lane;
import org.webhooks.delivery.lane.Lanes;
import org.webhooks.delivery.load.LanePlace.Origin;
import org.webhooks.delivery.rest.Rests;
import org.webhooks.endpoint.registry.Target;

/** Places for deliveries in hand: bounded for each endpoint and account, and for each lane by its window. */
@Singleton
public class EndpointLoads {
    private static final long SOON_NANOS = Duration.ofMillis(2).toNanos();
    private static final int MOST_IDLE = 50_000;

    private final int mostCalls;
    private final NodeShare share;
    private final Rests rests;
    private final ScheduledExecutorService executor;
    private final Lanes lanes;
    private final KnownLoads known;
    private volatile DispatchWaking dispatcher = nanos -> {};

    @Inject
    public EndpointLoads(
            DeliverySettings settings, NodeShare share, Rests rests, ManagedScheduledExecutorService executor) {
        this.mostCalls = settings.callsPerEndpoint();
        this.share = share;
        this.rests = rests;
        this.executor = executor;
        this.known = new KnownLoads(MOST_IDLE, endpoint -> CallLimits.ofUnknown(endpoint, mostCalls, share), executor);
        this.lanes = new Lanes(settings.fastWindow(), settings.slowWindow());
    }

    /** Whoever takes what waits in the database. */
    public interface DispatchWaking {
        /** There is something to take from then on, by {@link System#nanoTime}. */
        void wakeAt(long nanos);
    }

    /** Who is told when an endpoint that was refused a place has room again. */
    public void whenThereIsRoomAgain(DispatchWaking listener) {
        dispatcher = listener;
    }

    public void thereIsRoomAgain() {
        dispatcher.wakeAt(System.nanoTime());
    }

    /** A place for one that was just published; none where others of its endpoint have waited longer. */
    public Optional<LanePlace> reserve(Target target) {
        return reserve(target, Origin.PUBLISHED);
    }

    /** A place for one that waits in the database. */
    public Optional<LanePlace> reserveForWaiting(Target target) {
        return reserve(target, Origin.WAITED);
    }

    /** The same for one that others wait for: the dispatcher looks for the next one as soon as this is released. */
    public Optional<LanePlace> reserveInOrder(Target target) {
        return reserve(target, Origin.WAITED_IN_ORDER);
    }

    private Optional<LanePlace> reserve(Target target, Origin origin) {
        return withLimits(target, Optional.empty(), load -> {
            Long start = load.take(origin.hasWaited(), System.nanoTime());
            if (start == null) {
                wakeWhenItAdmits(load);
                return Optional.empty();
            }
            Lane lane = load.lane();
            if (!lanes.take(lane, load.account().shares())) {
                load.giveFree(origin.hasWaited());
                return Optional.empty();
            }
            return Optional.of(new LanePlace(this, target.endpointId(), load, lane, start, origin));
        });
    }

    /** How many places there are for it at this moment; where there are none, the dispatcher is woken for the next one. */
    public int room(Target target) {
        return withLimits(target, 0, load -> {
            int room = load.room(System.nanoTime());
            if (room == 0) {
                wakeWhenItAdmits(load);
            }
            return Math.min(room, lanes.room(load.lane()));
        });
    }

    private <R> R withLimits(Target target, R whileItRests, Function<EndpointLoad, R> work) {
        if (rests.isResting(target.endpointId())) {
            return whileItRests;
        }
        return known.use(target.accountId(), target.endpointId(), load -> {
            load.limit(CallLimits.of(target, mostCalls, share), lanes.isContended(load.lane()));
            return work.apply(load);
        });
    }

    private void wakeWhenItAdmits(EndpointLoad load) {
        Long from = load.admitsFrom(System.nanoTime());
        if (from != null) {
            dispatcher.wakeAt(from);
        }
    }

    /** A place for what came by a message of another node, beyond the bounds if it must be: its lease is running. */
    public LanePlace admit(long accountId, long endpointId) {
        return known.use(accountId, endpointId, load -> {
            load.takeBeyondBounds();
            Lane lane = load.lane();
            lanes.takeBeyondBounds(lane, load.account().shares());
            return new LanePlace(this, endpointId, load, lane, System.nanoTime(), Origin.ANOTHER_NODE);
        });
    }

    /** What it has in the fast lane is for others from now on, where the slow lane has room for it. */
    void moveToSlowLane(LanePlace place) {
        AccountLoad account = place.load().account();
        if (!place.isIn(Lane.FAST) || !lanes.take(Lane.SLOW, account.shares())) {
            return;
        }
        if (place.move(Lane.FAST, Lane.SLOW)) {
            giveFree(Lane.FAST, account);
        } else {
            // it was released meanwhile
            giveFree(Lane.SLOW, account);
        }
    }

    /** Called from time to time: endpoints that were not called for long need no memory. */
    public void forgetIdle() {
        known.forgetIdle(System.nanoTime());
    }

    /** Gives back all calls that wait for others, and those that come; what is under way ends. */
    public void close() {
        known.close();
    }

    Lanes lanes() {
        return lanes;
    }

    boolean isResting(long endpointId) {
        return rests.isResting(endpointId);
    }

    void rest(long endpointId, Duration time) {
        rests.begin(endpointId, time);
    }

    /** Runs a task then, or at once where that is now. */
    void at(long nanos, Runnable task) {
        long wait = nanos - System.nanoTime();
        if (wait > SOON_NANOS) {
            try {
                var unused = executor.schedule(task, wait, TimeUnit.NANOSECONDS);
                return;
            } catch (RejectedExecutionException theApplicationStops) {
                // at once
            }
        }
        task.run();
    }

    void release(LanePlace place) {
        EndpointLoad load = place.load();
        giveFree(place.leave(), load.account());
        if (load.giveFree(place.origin().hasWaited()) || place.origin().mayHoldUpOthers()) {
            thereIsRoomAgain();
        }
    }

    private void giveFree(Lane lane, AccountLoad account) {
        if (lanes.giveFree(lane, account.shares())) {
            thereIsRoomAgain();
        }
    }

    /** Waits until the fast lane has room and this node is not far behind, each this long at most. */
    public void awaitRoom(Duration atMost) {
        lanes.awaitRoom(atMost);
    }
}
