package org.webhooks.benchmark.stand;

import java.util.List;
import java.util.stream.IntStream;
import org.webhooks.benchmark.receiver.Manner;

/** Accounts that endpoints of every kind are spread over, so that each account has some of each. */
public final class Neighbourhood {
    private final List<Subscriber> accounts;

    public Neighbourhood(TestStand stand, int size) {
        accounts = IntStream.range(0, size)
                .mapToObj(number -> stand.subscriber("Account " + number))
                .toList();
    }

    /** Endpoints that the receiver knows by the name of their group, each with an event type of its own. */
    public Population populate(Manner manner, String group, int size) {
        return new Population(IntStream.range(0, size)
                .mapToObj(number -> resident(accounts.get(number % accounts.size()), manner, group, number))
                .toList());
    }

    private static Population.Resident resident(Subscriber account, Manner manner, String group, int number) {
        String type = group + ".number" + number;
        return new Population.Resident(account, account.register(manner, group, number, type), account.events(type));
    }
}
