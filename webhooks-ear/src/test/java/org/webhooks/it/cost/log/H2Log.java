package org.webhooks.it.cost.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.webhooks.it.neighbour.Neighbour;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Wait;

/**
 * By what H2 traces. It does not tell where a transaction that only reads begins and ends: all that a session executes
 * is one here.
 */
public final class H2Log implements DatabaseLog {
    private static final Pattern SESSION = Pattern.compile("\\S+ \\S+ jdbc\\[(\\d+)]: ?");

    /** {@code l:} is the length of the statement before its parameters, {@code #:} the number of rows. */
    private static final Pattern EXECUTION =
            Pattern.compile("/\\*SQL(?: l:(\\d+))?(?: #:(\\d+))?(?: t:\\d+)? ?\\*/(.*);");

    /** A condition that tells what the tests ask from what the server does: comments are not traced. */
    private static final String OWN = "'of the tests' <> ''";

    private final Neighbour neighbour;
    private final GrowingFile file;
    private final List<Execution> executions = new ArrayList<>();
    private String session = "";
    private int marks;

    private record Execution(String session, String sql, long rows) {}

    /** @param neighbour who asks for the tests, because no other process may open the database */
    public H2Log(Server server, Neighbour neighbour) {
        this.neighbour = neighbour;
        this.file = new GrowingFile(server.databaseFiles().resolve("webhooks.trace.db"));
    }

    @Override
    public Logged next() {
        readUpToNow();
        Map<String, List<String>> sessions = new HashMap<>();
        Map<String, Written> open = new HashMap<>();
        Written written = new Written();
        for (Execution execution : executions) {
            String sql = execution.sql();
            Written transaction = open.computeIfAbsent(execution.session(), unknown -> new Written());
            Statements.writtenTable(sql)
                    .ifPresent(table -> transaction.add(table, Statements.change(sql), execution.rows()));
            switch (sql.toUpperCase(Locale.ROOT)) {
                case "COMMIT" -> written.commit(open.remove(execution.session()));
                case "ROLLBACK" -> open.remove(execution.session());
                default ->
                    sessions.computeIfAbsent(execution.session(), unknown -> new ArrayList<>())
                            .add(sql);
            }
        }
        executions.clear();
        return new Logged(sessions.values().stream().map(Transaction::new).toList(), written);
    }

    @Override
    public void awaitAgain(String text, int times) {
        readUpToNow();
        int before = executions.size();
        Wait.until(times + " times " + text, () -> {
            readMore();
            return executions.subList(before, executions.size()).stream()
                            .filter(execution -> execution.sql().contains(text))
                            .count()
                    >= times;
        });
    }

    @Override
    public long number(String query) {
        return Long.parseLong(neighbour.query(query + " where " + OWN));
    }

    private void readUpToNow() {
        int mark = ++marks;
        String name = "mark " + mark;
        neighbour.query("select '" + name + "' where " + OWN);
        Wait.until("traced", () -> readMore().stream().anyMatch(line -> line.contains(name)));
    }

    /** @return the new lines */
    private List<String> readMore() {
        List<String> lines = file.newLines();
        for (String line : lines) {
            Matcher begin = SESSION.matcher(line);
            Matcher execution = EXECUTION.matcher(line);
            if (begin.matches()) {
                session = begin.group(1);
            } else if (execution.matches()) {
                String sql = statement(execution.group(1), execution.group(3));
                if (!sql.endsWith(OWN)) {
                    executions.add(new Execution(session, sql, number(execution.group(2), 0)));
                }
            }
        }
        return lines;
    }

    private static String statement(String length, String traced) {
        // beyond ASCII there are only parameters
        String text = traced.replace("\\u", "u").translateEscapes();
        return text.substring(0, (int) number(length, text.length()));
    }

    private static long number(String digits, long otherwise) {
        return digits == null ? otherwise : Long.parseLong(digits);
    }
}
