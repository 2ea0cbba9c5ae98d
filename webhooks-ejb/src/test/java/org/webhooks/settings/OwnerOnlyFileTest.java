package org.webhooks.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyFileTest {
    private final Path directory;
    private final AtomicInteger made = new AtomicInteger();

    OwnerOnlyFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void theContentStaysTheSameFromStartToStart() {
        Path file = directory.resolve("data/key");

        assertThat(read(file)).isEqualTo("key 1");
        assertThat(read(file)).isEqualTo("key 1");
    }

    @Test
    void nothingElseIsLeftBesideIt() throws Exception {
        Path file = directory.resolve("key");
        read(file);

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadIt() throws Exception {
        Path file = directory.resolve("key");
        read(file);
        assertThat(permissions(file)).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        read(file);
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void processesThatStartAtOnceReadTheSame() throws Exception {
        Path file = directory.resolve("key");
        ExecutorService starts = Executors.newFixedThreadPool(8);
        try {
            Callable<String> start = () -> read(file);
            for (var read : starts.invokeAll(List.of(start, start, start, start, start, start, start, start))) {
                assertThat(read.get()).isEqualTo(read(file));
            }
        } finally {
            starts.shutdown();
        }
    }

    private String read(Path file) {
        return new OwnerOnlyFile(file).readOrCreate(() -> "key " + made.incrementAndGet());
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
