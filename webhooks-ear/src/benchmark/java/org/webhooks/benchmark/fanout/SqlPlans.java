package org.webhooks.benchmark.fanout;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.webhooks.it.server.Postgresql;

/** The plan of each statement that PostgreSQL runs, as {@code auto_explain} writes them into its log. */
final class SqlPlans {
    private static final Pattern ENTRY = Pattern.compile("duration: ([0-9.]+) ms  plan:\n((?:\t.*\n)+)");
    private static final String PLAN_BEGINS = "(cost=";

    private static final String FILE = "plans.log";

    private final Path directory;
    private final Path log;

    /** @param directory of the log */
    SqlPlans(Path directory) {
        this.directory = directory;
        this.log = directory.resolve(FILE);
    }

    /** The settings that the database has to be started with; until plans are asked for they cost nothing. */
    Map<String, String> settings() {
        return Map.of(
                "session_preload_libraries", "auto_explain",
                "auto_explain.log_analyze", "on",
                "auto_explain.log_buffers", "on",
                "auto_explain.log_parameter_max_length", "0",
                "logging_collector", "on",
                "log_rotation_size", "0",
                "log_directory", directory.toString(),
                "log_filename", FILE);
    }

    /** The plans of all that runs meanwhile: of each statement the slowest. */
    String during(Postgresql database, Runnable work) {
        long from = size();
        explainFrom(database, "0");
        work.run();
        explainFrom(database, "-1");
        return describe(read(from));
    }

    private static void explainFrom(Postgresql database, String millis) {
        database.update("alter system set auto_explain.log_min_duration = " + millis);
        database.update("do $$ begin perform pg_reload_conf(); end $$");
    }

    private long size() {
        return read(0).length();
    }

    private String read(long from) {
        try {
            return Files.exists(log) ? Files.readString(log).substring((int) from) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Plan(double millis, int calls, String text) {
        Plan and(Plan other) {
            String slowest = other.millis > millis ? other.text : text;
            return new Plan(Math.max(millis, other.millis), calls + other.calls, slowest);
        }
    }

    private static String describe(String entries) {
        Map<String, Plan> byStatement = new LinkedHashMap<>();
        Matcher entry = ENTRY.matcher(entries);
        while (entry.find()) {
            Plan plan = new Plan(Double.parseDouble(entry.group(1)), 1, entry.group(2));
            byStatement.merge(statement(plan.text()), plan, Plan::and);
        }
        return byStatement.values().stream()
                .sorted(Comparator.comparingDouble(Plan::millis).reversed())
                .map(plan -> plan.calls() + " times, the slowest in " + plan.millis() + " ms:\n" + plan.text())
                .collect(joining("\n"));
    }

    private static String statement(String text) {
        return List.of(text.split("\n", -1)).stream()
                .takeWhile(line -> !line.contains(PLAN_BEGINS))
                .collect(joining("\n"));
    }
}
