package org.webhooks.it.cost.log;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kinds of statements. */
public enum Statements {
    /** Reads only, perhaps locking what it reads. */
    READ,
    /** Inserts, updates or deletes. */
    WRITE,
    /** Steers its transaction. */
    STEERING;

    private static final Pattern WRITES = Pattern.compile(
            "\\b(insert into|merge into|delete from|(?<!for )(?<!no key )update)\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern READS = Pattern.compile("\\bfrom\\s+(\\w+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STEERS = Pattern.compile(
            "(savepoint|release|rollback to|prepare (transaction|commit)|commit (prepared|transaction)|set lock_timeout"
                    + "|call lock_timeout|select (current_setting|set_config))\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    public static Statements of(String sql) {
        if (STEERS.matcher(sql).matches()) {
            return STEERING;
        }
        return writtenTable(sql).isPresent() ? WRITE : READ;
    }

    /** The first table that it writes. */
    static Optional<String> writtenTable(String sql) {
        Matcher write = WRITES.matcher(sql);
        return write.find() ? Optional.of(write.group(2)) : Optional.empty();
    }

    /** What it does to the rows of that table. */
    static Written.Change change(String sql) {
        Matcher write = WRITES.matcher(sql);
        if (!write.find()) {
            throw new IllegalArgumentException(sql);
        }
        return switch (write.group(1).toLowerCase(Locale.ROOT)) {
            case "insert into" -> Written.Change.INSERT;
            case "delete from" -> Written.Change.DELETE;
            default -> Written.Change.UPDATE;
        };
    }

    /** How many of them write, or else read, which table first. */
    public static Map<String, Integer> byTable(Collection<String> statements) {
        Map<String, Integer> counts = new TreeMap<>();
        statements.forEach(sql -> counts.merge(name(sql), 1, Integer::sum));
        return counts;
    }

    private static String name(String sql) {
        Matcher read = READS.matcher(sql);
        return writtenTable(sql)
                .map(table -> "write " + table)
                .orElseGet(() -> read.find() ? "read " + read.group(1) : sql);
    }
}
