package org.webhooks.delivery.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** In which order endpoints get what room there is: one of each account in turn, however many endpoints it has. */
final class Turns {
    private Turns() {}

    /** One that wants something. */
    interface Endpoint {
        long accountId();

        long endpointId();
    }

    /**
     * The same endpoints in the order of their turns.
     *
     * @param wanting in the order of their ids
     * @param last the endpoint where the last round had no more room: this one begins behind it
     */
    static <E extends Endpoint> List<E> of(List<E> wanting, long last) {
        Map<Long, Queue<E>> byAccount = new LinkedHashMap<>();
        wanting.stream().filter(endpoint -> endpoint.endpointId() > last).forEach(endpoint -> add(endpoint, byAccount));
        wanting.stream()
                .filter(endpoint -> endpoint.endpointId() <= last)
                .forEach(endpoint -> add(endpoint, byAccount));
        return oneOfEachInTurn(byAccount.values());
    }

    private static <E extends Endpoint> void add(E endpoint, Map<Long, Queue<E>> byAccount) {
        byAccount
                .computeIfAbsent(endpoint.accountId(), account -> new ArrayDeque<>())
                .add(endpoint);
    }

    private static <E> List<E> oneOfEachInTurn(Collection<Queue<E>> accounts) {
        List<E> inTurn = new ArrayList<>();
        List<Queue<E>> left = new ArrayList<>(accounts);
        while (!left.isEmpty()) {
            left.forEach(account -> inTurn.add(account.remove()));
            left.removeIf(Queue::isEmpty);
        }
        return inTurn;
    }
}
