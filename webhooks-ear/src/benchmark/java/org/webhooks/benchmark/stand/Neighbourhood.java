package org.webhooks.benchmark.isolation;

import java.util.List;
import java.util.stream.IntStream;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/** A few accounts that endpoints of every kind are spread over, so that each account has some of each. */
final class Neighbourhood {
    private static final int ACCOUNTS = 4;

    private final List<Subscriber> accounts;

    Neighbourhood(TestStand stand) {
        accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(number -> stand.subscriber("Account " + number))
                .toList();
    }

    /** Endpoints that the receiver knows by the name of their group, each with an event type of its own. */
    Population populate(Manner manner, String group, int size) {
        return new Population(IntStream.range(0, size)
                .mapToObj(number -> resident(accounts.get(number % ACCOUNTS), manner, group, number))
                .toList());
    }

    private static Population.Resident resident(Subscriber account, Manner manner, String group, int number) {
        String type = group + ".number" + number;
        return new Population.Resident(account, account.register(manner, group, number, type), account.events(type));
    }
}
