package org.webhooks.settings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Development's secrets: a small file with the server's data, made at the first start, which its owner alone may read
 * where the file system knows of owners. It is there whole or not at all, and its content stays.
 */
public final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    public OwnerOnlyFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * The file's content, which is made first if it is not there. A file that others may read is closed to them.
     *
     * @param content of a new file, in ASCII
     * @throws UncheckedIOException that names the file, if it can't be read or made
     */
    public String readOrCreate(Supplier<String> content) {
        try {
            if (Files.notExists(file)) {
                create(content.get());
            }
            if (knowsOwners(file)) {
                Files.setPosixFilePermissions(file, OWNER_ONLY);
            }
            return Files.readString(file, US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be read or made", e);
        }
    }

    private void create(String content) throws IOException {
        Path directory = Files.createDirectories(Objects.requireNonNull(file.getParent(), "the root is no file"));
        Path made = Files.createTempFile(directory, "new", ".key", ownerOnly(directory));
        try {
            write(made, content);
            publish(made);
        } catch (FileAlreadyExistsException e) {
            // another process was first: its file is the one that both use
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static void write(Path made, String content) throws IOException {
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap((content + "\n").getBytes(US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
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
        return knowsOwners(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
