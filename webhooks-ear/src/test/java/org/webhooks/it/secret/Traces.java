package org.webhooks.it.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The bytes of a file, or of all files below a folder, while they are being written. */
record Traces(Path top) {
    boolean contain(String text) {
        return files().stream().anyMatch(file -> content(file).contains(text));
    }

    private List<Path> files() {
        try (Stream<Path> paths = Files.walk(top)) {
            return paths.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One character for each byte; what is looked for is ASCII. */
    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException deletedMeanwhile) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
