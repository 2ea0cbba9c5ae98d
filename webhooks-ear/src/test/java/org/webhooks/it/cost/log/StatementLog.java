package org.webhooks.it.cost.log;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.stage.Wait;

/** Each execution of a statement with the transaction it was part of, as PostgreSQL writes it to its own log. */
final class StatementLog {
    /** What makes PostgreSQL write it. */
    static final Map<String, String> SETTINGS = Map.of(
            "logging_collector", "on",
            "log_destination", "jsonlog",
            "log_directory", "log",
            "log_filename", "statements.log",
            "log_rotation_size", "0",
            "log_rotation_age", "0",
            "log_statement", "all",
            "log_parameter_max_length", "0");

    private static final Pattern EXECUTION = Pattern.compile("(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);

    private final Postgresql database;
    private final GrowingFile file;
    private final List<JsonObject> entries = new ArrayList<>();
    private int marks;

    StatementLog(Postgresql database) {
        this.database = database;
        this.file = new GrowingFile(database.directory().resolve("log/statements.json"));
    }

    void awaitAgain(String text, int times) {
        readUpToNow();
        int before = entries.size();
        Wait.until(times + " times " + text, () -> {
            readMore();
            return entries.subList(before, entries.size()).stream()
                            .filter(entry -> message(entry).contains(text))
                            .count()
                    >= times;
        });
    }

    /** The server's transactions since the last time, each with its statements in their order. */
    List<Transaction> next() {
        readUpToNow();
        Map<String, List<String>> transactions = new LinkedHashMap<>();
        for (JsonObject entry : entries) {
            Matcher execution = EXECUTION.matcher(message(entry));
            if (execution.matches() && !Postgresql.APPLICATION.equals(entry.getString("application_name", ""))) {
                transactions
                        .computeIfAbsent(entry.getInt("pid") + " " + entry.getString("vxid"), id -> new ArrayList<>())
                        .add(execution.group(1));
            }
        }
        entries.clear();
        return transactions.values().stream().map(Transaction::new).toList();
    }

    /** The log is in order: whoever sees a mark in it has seen all that was before. */
    private void readUpToNow() {
        String mark = "select 'mark " + ++marks + "'";
        database.text(mark);
        Wait.until("logged", () -> {
            readMore();
            return entries.stream().anyMatch(entry -> message(entry).endsWith(mark));
        });
    }

    private void readMore() {
        for (String line : file.newLines()) {
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                entries.add(reader.readObject());
            }
        }
    }

    private static String message(JsonObject entry) {
        return entry.getString("message", "");
    }
}
