package org.webhooks.run.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * The key that encrypts signing secrets, in the file where the application keeps it in development: production, which
 * makes none by itself, reads the same data with it.
 */
public final class MasterKey {
    private static final String ID = "development";
    private static final int KEY_BYTES = 32;

    private MasterKey() {}

    /**
     * {@code ID:KEY} from {@code master-key} in {@code data}, made first if it is not there, for its owner alone.
     *
     * @throws IOException if it can't be read or made
     */
    public static String keptIn(Path data) throws IOException {
        Path file = data.resolve("master-key");
        if (Files.notExists(file)) {
            create(file);
        }
        return Files.readString(file).strip();
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String line = ID + ":" + Base64.getEncoder().encodeToString(key) + "\n";
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
