package org.webhooks.benchmark.stand;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.webhooks.benchmark.http.Request;

/** Endpoints that behave alike and get events in turns. */
public final class Population implements LongFunction<Request> {
    private final List<Resident> residents;
    private int next;

    /** @param events for it alone, as they come due */
    record Resident(Subscriber account, String endpoint, LongFunction<Request> events) {}

    Population(List<Resident> residents) {
        this.residents = residents;
    }

    @Override
    public Request apply(long dueMicros) {
        next = (next + 1) % residents.size();
        return residents.get(next).events().apply(dueMicros);
    }

    /** The same made once, so that it costs nothing to make them. */
    public Supplier<Request> prepared() {
        List<Request> requests =
                residents.stream().map(resident -> resident.events().apply(0)).toList();
        AtomicInteger turn = new AtomicInteger();
        return () -> requests.get(Math.floorMod(turn.getAndIncrement(), requests.size()));
    }

    public void leave() {
        residents.forEach(resident -> resident.account().delete(resident.endpoint()));
    }
}
