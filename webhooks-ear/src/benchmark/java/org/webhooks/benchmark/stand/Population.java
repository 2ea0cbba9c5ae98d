package org.webhooks.benchmark.isolation;

import java.util.List;
import java.util.function.LongFunction;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.stand.Subscriber;

/** Endpoints that behave alike and get events in turns. */
final class Population implements LongFunction<Request> {
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

    void leave() {
        residents.forEach(resident -> resident.account().delete(resident.endpoint()));
    }
}
