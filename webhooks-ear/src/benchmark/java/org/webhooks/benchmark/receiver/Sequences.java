package org.webhooks.benchmark.receiver;

import java.util.HashMap;
import java.util.Map;

/** Watches that events of a key come in their turns, each again until it is accepted, and none after that. */
final class Sequences {
    private final Map<Integer, Integer> nextTurns = new HashMap<>();
    private long violations;

    void arrived(int key, int turn, boolean accepted) {
        int next = nextTurns.getOrDefault(key, 0);
        if (turn != next) {
            violations++;
        }
        if (accepted) {
            nextTurns.put(key, Math.max(next, turn + 1));
        }
    }

    /** How often another event than the next came. */
    long violations() {
        return violations;
    }
}
