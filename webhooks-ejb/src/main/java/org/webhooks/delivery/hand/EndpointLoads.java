package org.webhooks.delivery.hand;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.event.store.Place;

/** Places for deliveries in hand: bounded for each endpoint, and for each lane by its window. */
@Singleton
public class EndpointLoads {
    private final int mostCalls;
    private final Executor executor;
    private final Map<Lane, Window> windows;
    private final Map<Long, EndpointLoad> loads = new ConcurrentHashMap<>();
    private volatile Runnable roomAgain = () -> {};

    @Inject
    public EndpointLoads(DeliverySettings settings, ManagedExecutorService executor) {
        this.executor = executor;
        mostCalls = settings.callsPerEndpoint();
        windows = Map.of(Lane.FAST, new Window(settings.fastWindow()), Lane.SLOW, new Window(settings.slowWindow()));
    }

    /** Who is told when an endpoint that was refused a place has room again. */
    public void whenThereIsRoomAgain(Runnable listener) {
        roomAgain = listener;
    }

    void thereIsRoomAgain() {
        roomAgain.run();
    }

    public EndpointLoad of(long endpointId) {
        return loads.computeIfAbsent(endpointId, id -> new EndpointLoad(mostCalls, executor));
    }

    public Optional<LanePlace> reserve(long endpointId) {
        EndpointLoad load = of(endpointId);
        Lane lane = load.take();
        if (lane == null) {
            return Optional.empty();
        }
        if (!window(lane).take()) {
            load.giveFree();
            return Optional.empty();
        }
        return Optional.of(new LanePlace(lane, load));
    }

    /** A place for what came by a message of another node, beyond the bounds if it must be: its lease is running. */
    public LanePlace admit(long endpointId) {
        EndpointLoad load = of(endpointId);
        Lane lane = load.takeBeyondBounds();
        window(lane).takeBeyondBounds();
        return new LanePlace(lane, load);
    }

    /** Waits until the fast lane has room, or this long. */
    void awaitRoom(Duration atMost) {
        window(Lane.FAST).awaitRoom(atMost);
    }

    private Window window(Lane lane) {
        Window window = windows.get(lane);
        if (window == null) {
            throw new IllegalStateException("No window for lane " + lane);
        }
        return window;
    }

    /** A place in a lane's window and in its endpoint's share. */
    public final class LanePlace implements Place {
        private final Lane lane;
        private final EndpointLoad load;

        private LanePlace(Lane lane, EndpointLoad load) {
            this.lane = lane;
            this.load = load;
        }

        public Lane lane() {
            return lane;
        }

        boolean isOfProvenEndpoint() {
            return load.isProven();
        }

        @Override
        public void release() {
            boolean windowWasFull = window(lane).giveFree();
            boolean endpointWasFull = load.giveFree();
            if (windowWasFull || endpointWasFull) {
                roomAgain.run();
            }
        }
    }
}
