package org.webhooks.signing.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyFileTest {

    private final Path directory;

    MasterKeyFileTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void theKeyStaysTheSameFromStartToStart() throws Exception {
        Path file = directory.resolve("data/master.key");
        SealedSecret sealed = vault(file).seal(1, 2, "secret");

        assertThat(vault(file).open(1, 2, sealed)).isEqualTo("secret");
    }

    @Test
    void nothingElseIsLeftBesideIt() throws Exception {
        Path file = directory.resolve("master.key");
        vault(file);

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadIt() throws Exception {
        Path file = directory.resolve("master.key");
        vault(file);
        assertThat(permissions(file)).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        vault(file);
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void processesThatStartAtOnceGetTheSameKey() throws Exception {
        Path file = directory.resolve("master.key");
        ExecutorService starts = Executors.newFixedThreadPool(8);
        try {
            Callable<SealedSecret> start = () -> vault(file).seal(1, 2, "secret");
            for (var sealed : starts.invokeAll(List.of(start, start, start, start, start, start, start, start))) {
                assertThat(vault(file).open(1, 2, sealed.get())).isEqualTo("secret");
            }
        } finally {
            starts.shutdown();
        }
    }

    @Test
    void aFileThatHoldsNoKeyIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("master.key"), "");

        assertThatIllegalArgumentException().isThrownBy(() -> vault(file)).withMessageContaining(file.toString());
    }

    private static SecretVault vault(Path file) throws Exception {
        SecureRandom random = new SecureRandom();
        return new SecretVault(new MasterKeyFile(file, random).readOrCreate(), random);
    }

    private static String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
