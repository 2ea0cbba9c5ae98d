package org.webhooks.run.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Keeps a second start away from the files of a server that runs; held until this process ends. */
public final class RunLock {
    private final FileLock lock;

    private RunLock(FileLock lock) {
        this.lock = lock;
    }

    /** Takes the lock of a server's base directory; empty where another process has it. */
    public static Optional<RunLock> take(Path base) throws IOException {
        Files.createDirectories(base);
        FileChannel channel =
                FileChannel.open(base.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new RunLock(lock));
    }

    public void release() throws IOException {
        lock.acquiredBy().close();
    }
}
