package org.webhooks.it.cost.log;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Statements that the database executed in one transaction. */
public record Transaction(List<String> statements) {
    /** What only begins and ends it, and the empty statement by which a pool checks a connection. */
    private static final Pattern FRAME = Pattern.compile("|begin|commit|rollback", Pattern.CASE_INSENSITIVE);

    /** What is said when a connection is opened, and asked by the transaction manager that looks for unfinished work. */
    private static final Pattern HOUSEKEEPING = Pattern.compile(
            "set (extra_float_digits|application_name|session characteristics)\\b.*"
                    + "|set (lock_timeout \\d+|(db_close|trace|write)_\\w+ \\S+)|call readonly\\(\\)"
                    + "|show transaction isolation level"
                    + "|select gid from pg_prepared_xacts\\b.*|select .* from information_schema\\.\\w+\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The same without what any transaction has, and without these statements. */
    public Transaction without(Set<String> others) {
        return new Transaction(statements.stream()
                .filter(sql -> !FRAME.matcher(sql).matches())
                .filter(sql -> !HOUSEKEEPING.matcher(sql).matches())
                .filter(sql -> !others.contains(sql))
                .toList());
    }

    public boolean isEmpty() {
        return statements.isEmpty();
    }
}
