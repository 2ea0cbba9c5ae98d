package org.webhooks.delivery.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.webhooks.delivery.dispatch.DueStatement.DueEndpoint;

/** In which order endpoints get what room there is: one of each account in turn, however many endpoints it has. */
final class Turns {
    private Turns() {}

    /**
     * The same endpoints in the order of their turns.
     *
     * @param due in the order of their ids
     * @param last the endpoint where the last round had no more room: this one begins behind it
     */
    static List<DueEndpoint> of(List<DueEndpoint> due, long last) {
        Map<Long, Queue<DueEndpoint>> byAccount = new LinkedHashMap<>();
        due.stream().filter(endpoint -> endpoint.endpointId() > last).forEach(endpoint -> add(endpoint, byAccount));
        due.stream().filter(endpoint -> endpoint.endpointId() <= last).forEach(endpoint -> add(endpoint, byAccount));
        return oneOfEachInTurn(byAccount.values());
    }

    private static void add(DueEndpoint endpoint, Map<Long, Queue<DueEndpoint>> byAccount) {
        byAccount
                .computeIfAbsent(endpoint.accountId(), account -> new ArrayDeque<>())
                .add(endpoint);
    }

    private static List<DueEndpoint> oneOfEachInTurn(Collection<Queue<DueEndpoint>> accounts) {
        List<DueEndpoint> inTurn = new ArrayList<>();
        List<Queue<DueEndpoint>> left = new ArrayList<>(accounts);
        while (!left.isEmpty()) {
            left.forEach(account -> inTurn.add(account.remove()));
            left.removeIf(Queue::isEmpty);
        }
        return inTurn;
    }
}
