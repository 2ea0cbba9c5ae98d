package org.webhooks.event.type.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import java.util.HashMap;
import java.util.Map;

/** What one check may still cost. A step is about the work of one keyword on one value. */
final class Steps {
    private static final String NAME = "org.webhooks.steps";
    private static final int AT_LEAST = 20_000;
    private static final int FOR_EACH_CHARACTER = 4;

    private final CheckBudget budget;
    private long left;

    private Steps(long left, CheckBudget budget) {
        this.left = left;
        this.budget = budget;
    }

    /** Enough for schemas as people write them; a check of the largest event then takes a second at most. */
    static Steps forDataOf(int characters, CheckBudget budget) {
        return new Steps(AT_LEAST + (long) FOR_EACH_CHARACTER * characters, budget);
    }

    void countIn(ExecutionContext check) {
        check.getCollectorContext().add(NAME, this);
    }

    static Steps of(ExecutionContext check) {
        return (Steps) check.getCollectorContext().get(NAME);
    }

    /** @throws TooCostly where that was more than is left */
    void take(long steps) {
        left -= steps;
        if (left < 0) {
            throw new TooCostly();
        }
        budget.take(steps);
    }

    /** A step for each value in this one. */
    void takeForAllOf(JsonNode value) {
        take(1);
        value.forEach(this::takeForAllOf);
    }

    /** Items of the same hash are compared with each other, and whoever sends them can choose many. */
    void takeForComparisonsOf(JsonNode items) {
        Map<Integer, Integer> sameHash = new HashMap<>();
        for (JsonNode item : items) {
            take(sameHash.merge(item.hashCode(), 1, Integer::sum));
        }
    }

    /** A check would take too long, or keep too much. */
    static final class TooCostly extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooCostly() {
            this("takes more steps than a check may take");
        }

        TooCostly(String rule) {
            super(rule, null, false, false);
        }
    }
}
