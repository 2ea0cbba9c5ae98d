package org.webhooks.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a server has logged since it was first started. */
public final class ServerLog {
    private static final Pattern COMPLAINT = Pattern.compile("^\\S+ \\S+ +(WARN|ERROR|FATAL) .*");
    private static final Pattern ERROR = Pattern.compile("^\\S+ \\S+ +(ERROR|FATAL) .*");

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** The lines of level WARN and above. */
    public List<String> complaints() {
        return lines().stream()
                .filter(line -> COMPLAINT.matcher(line).matches())
                .toList();
    }

    /** How many lines are of a level above WARN. */
    public long errors() {
        return lines().stream().filter(line -> ERROR.matcher(line).matches()).count();
    }

    List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
