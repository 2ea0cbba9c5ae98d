package org.webhooks.it.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.webhooks.it.cost.log.Statements;
import org.webhooks.it.cost.log.Written;

/**
 * What something has cost.
 *
 * @param statements each as often as it was executed
 * @param transactions that these statements were in
 * @param lanes messages to the lanes of deliveries
 * @param queue messages to the queue of events
 * @param journal records that the broker has written
 * @param log records that the transaction manager has written
 */
record Cost(List<String> statements, int transactions, Written written, long lanes, long queue, int journal, int log) {
    private static final List<String> TABLES =
            List.of("events", "deliveries", "attempts", "endpoint_outcomes", "endpoint_health");

    /** Everything that was counted, by the headings under which it is expected. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("reads", count(Statements.READ));
        cells.put("writes", count(Statements.WRITE));
        cells.put("steering", count(Statements.STEERING));
        cells.put("transactions", String.valueOf(transactions));
        cells.put("commits", String.valueOf(written.commits()));
        Map<String, String> tables = new TreeMap<>(written.tables());
        for (String table : TABLES) {
            cells.put(table, tables.containsKey(table) ? tables.remove(table) : "-");
        }
        cells.put(
                "others",
                tables.isEmpty()
                        ? "-"
                        : tables.entrySet().stream()
                                .map(table -> table.getKey() + " " + table.getValue())
                                .collect(Collectors.joining(" ")));
        cells.put("lanes", String.valueOf(lanes));
        cells.put("queue", String.valueOf(queue));
        cells.put("journal", String.valueOf(journal));
        cells.put("log", String.valueOf(log));
        return cells;
    }

    private String count(Statements kind) {
        return String.valueOf(
                statements.stream().filter(sql -> Statements.of(sql) == kind).count());
    }
}
