package org.webhooks.benchmark.report;

import static java.nio.file.StandardOpenOption.APPEND;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** All figures of a run that have goals, in Markdown, so that they may be carried into a document: {@code goals.md}. */
public final class GoalTable {
    private static final String FILE = "goals.md";
    private static final String HEAD = """
            | of | figure | goal | median | least–most | |
            |---|---|---|---|---|---|
            """;

    private GoalTable() {}

    /** Forgets those of an earlier run. */
    public static void begin() {
        Results.keep(FILE, HEAD);
    }

    /** Adds what these rounds have of goals, at once: a run may be ended before its last case. */
    public static void add(String of, Rounds rounds) {
        try {
            Files.writeString(file(), rounds.goalRows(of), APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read() {
        try {
            return Files.readString(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        return Results.directory().resolve(FILE);
    }
}
