package org.webhooks.signing.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Development's master key: a file with the server's data, made at the first start, which its owner alone may read. */
public final class MasterKeyFile {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String KEY_ID = "development";

    private final Path file;
    private final SecureRandom random;

    public MasterKeyFile(Path file, SecureRandom random) {
        this.file = file.toAbsolutePath();
        this.random = random;
    }

    /**
     * The keys of the file, which is made first if it is not there. A file that others may read is closed to them.
     *
     * @throws IOException if it can't be read or made
     * @throws IllegalArgumentException if it holds no key
     */
    public MasterKeys readOrCreate() throws IOException {
        if (Files.notExists(file)) {
            create();
        }
        if (Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
        try {
            return MasterKeys.parse(Files.readString(file, US_ASCII).strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The key file " + file + " can't be used. " + e.getMessage(), e);
        }
    }

    private void create() throws IOException {
        Path directory = Files.createDirectories(parent());
        Path made = Files.createTempFile(directory, "master", ".key", ownerOnly(directory));
        try {
            write(made);
            publish(made);
        } catch (FileAlreadyExistsException e) {
            // another process was first: its key is the one that both use
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private Path parent() {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("The key file can't be " + file + ", the root of a file system.");
        }
        return parent;
    }

    private void write(Path made) throws IOException {
        byte[] key = new byte[MasterKeys.KEY_BYTES];
        random.nextBytes(key);
        String text = KEY_ID + ":" + Base64.getEncoder().encodeToString(key) + "\n";
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
            channel.force(true);
        }
    }

    private void publish(Path made) throws IOException {
        try {
            // unlike a move, a link never replaces what another process put there meanwhile
            Files.createLink(file, made);
        } catch (UnsupportedOperationException e) {
            Files.move(made, file);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) throws IOException {
        return Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
