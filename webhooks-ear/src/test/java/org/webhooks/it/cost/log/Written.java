package org.webhooks.it.cost.log;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was committed; beats of nodes are left out. */
public final class Written {
    private static final String BEATS = "nodes";

    /** Its row of the hour is inserted or updated, as the clock has it. */
    private static final String OF_THE_HOUR = "endpoint_outcomes";

    private final Map<String, Map<Change, Long>> rows = new TreeMap<>();
    private int commits;

    /** What a row can suffer, in the order in which it is told. */
    enum Change {
        INSERT("+"),
        UPDATE("~"),
        DELETE("-");

        private final String sign;

        Change(String sign) {
            this.sign = sign;
        }
    }

    /** Another commit; one that wrote nothing but a beat counts as none. */
    void commit(Written part) {
        if (!part.rows.isEmpty()) {
            commits++;
            part.rows.forEach((table, changes) -> changes.forEach((change, n) -> add(table, change, n)));
        }
    }

    void add(String table, Change change, long n) {
        if (!table.equals(BEATS) && n > 0) {
            Change told = table.equals(OF_THE_HOUR) && change == Change.INSERT ? Change.UPDATE : change;
            rows.computeIfAbsent(table, unknown -> new TreeMap<>()).merge(told, n, Long::sum);
        }
    }

    /** How many commits left something. */
    public int commits() {
        return commits;
    }

    /** Each table that was written, with how many rows were inserted, updated and deleted: {@code +1 ~2 -3}. */
    public Map<String, String> tables() {
        Map<String, String> tables = new TreeMap<>();
        rows.forEach((table, changes) -> tables.put(
                table,
                Stream.of(Change.values())
                        .filter(changes::containsKey)
                        .map(change -> change.sign + changes.get(change))
                        .collect(Collectors.joining(" "))));
        return tables;
    }
}
