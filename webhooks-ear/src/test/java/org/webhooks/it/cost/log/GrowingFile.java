package org.webhooks.it.cost.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A log that is read while it is written. */
final class GrowingFile {
    private final Path file;
    private long read;

    GrowingFile(Path file) {
        this.file = file;
    }

    /** The whole lines that were added since the last time. */
    List<String> newLines() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(log.length() - read)];
            log.seek(read);
            log.readFully(bytes);
            int whole = bytes.length;
            while (whole > 0 && bytes[whole - 1] != '\n') {
                whole--;
            }
            read += whole;
            return whole == 0
                    ? List.of()
                    : Arrays.asList(new String(bytes, 0, whole, StandardCharsets.UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
