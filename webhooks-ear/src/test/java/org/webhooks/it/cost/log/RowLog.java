package org.webhooks.it.cost.log;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.webhooks.it.server.Postgresql;

/** Each row that PostgreSQL wrote, by logical decoding: in the order of the commits, and there as soon as they are. */
final class RowLog {
    /** What lets PostgreSQL decode what it writes. */
    static final Map<String, String> SETTINGS = Map.of("wal_level", "logical");

    private static final Pattern CHANGE = Pattern.compile("table public\\.(\\w+): (INSERT|UPDATE|DELETE):.*");

    private final Postgresql database;

    RowLog(Postgresql database) {
        this.database = database;
        database.text("select pg_create_logical_replication_slot('rows', 'test_decoding')");
    }

    /** What was written since the last time. */
    Written next() {
        String lines = database.text("""
                select coalesce(string_agg(left(data, 99), E'\\n'), '')
                from pg_logical_slot_get_changes('rows', null, null, 'skip-empty-xacts', '1')""");
        Written written = new Written();
        Written transaction = new Written();
        for (String line : lines.split("\n", -1)) {
            Matcher change = CHANGE.matcher(line);
            if (change.matches()) {
                transaction.add(change.group(1), Written.Change.valueOf(change.group(2)), 1);
            } else if (line.startsWith("COMMIT")) {
                written.commit(transaction);
                transaction = new Written();
            }
        }
        return written;
    }
}
