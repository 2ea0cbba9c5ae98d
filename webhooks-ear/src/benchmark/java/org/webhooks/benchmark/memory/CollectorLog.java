package org.webhooks.benchmark.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM's garbage collector writes of its pauses. */
public final class CollectorLog {
    private static final Pattern PAUSE =
            Pattern.compile(".*Pause (?<kind>Young|Full) .* \\d+M->(?<after>\\d+)M\\(\\d+M\\) (?<millis>[0-9.]+)ms");

    private final Path file;

    /**
     * A collection.
     *
     * @param megabytesAfter that are left
     */
    private record Pause(boolean isFull, int megabytesAfter, double millis) {}

    public CollectorLog(Path file) {
        this.file = file;
    }

    /** The options that make a JVM write it. */
    public List<String> jvmOptions() {
        return List.of("-Xlog:gc:file=" + file + ":time");
    }

    /** How many collections there were so far. */
    public int collections() {
        return pauses().size();
    }

    /** What there was since the first so many collections. */
    public HeapUse since(int collections) {
        List<Pause> pauses = pauses().stream().skip(collections).toList();
        return new HeapUse(
                pauses.stream().mapToInt(Pause::megabytesAfter).max().orElse(0),
                pauses.stream().filter(Pause::isFull).count(),
                pauses.stream()
                        .filter(Pause::isFull)
                        .mapToDouble(Pause::megabytesAfter)
                        .max()
                        .orElse(Double.NaN),
                pauses.stream().mapToDouble(Pause::millis).max().orElse(0));
    }

    private List<Pause> pauses() {
        try {
            return Files.readAllLines(file).stream()
                    .map(PAUSE::matcher)
                    .filter(Matcher::matches)
                    .map(pause -> new Pause(
                            pause.group("kind").equals("Full"),
                            Integer.parseInt(pause.group("after")),
                            Double.parseDouble(pause.group("millis"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
