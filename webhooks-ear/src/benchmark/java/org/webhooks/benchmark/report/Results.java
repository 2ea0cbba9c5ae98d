package org.webhooks.benchmark.report;

import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.webhooks.it.server.Build;

/** Where a case's results go: to whoever looks on, and to {@code target/benchmark}. */
public final class Results {
    private Results() {}

    public static void say(String name, String table, JsonObjectBuilder json) {
        System.out.println(table);
        keep(name + ".txt", table);
        keep(name + ".json", json.build().toString());
    }

    public static void keep(String file, String content) {
        try {
            Files.writeString(Files.createDirectories(directory()).resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path directory() {
        return Build.work().resolveSibling("benchmark");
    }
}
