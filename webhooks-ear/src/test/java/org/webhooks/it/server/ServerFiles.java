package org.webhooks.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What one server has written. */
final class ServerFiles {
    private final Path base;

    ServerFiles(Path base) {
        this.base = base;
    }

    Path data() {
        return base.resolve("data");
    }

    Path log() {
        return base.resolve("log/server.log");
    }

    /** The broker's journal, bindings, paging and large messages. */
    void deleteBroker() {
        delete(data().resolve("activemq"));
    }

    void deleteAll() {
        delete(base);
    }

    private static void delete(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(top)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
