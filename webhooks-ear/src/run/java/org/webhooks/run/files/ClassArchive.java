package org.webhooks.run.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/**
 * The classes of a server as its JVM keeps them once it has read and verified them ("class data sharing"), so that later
 * starts need not. A server writes it at its orderly end where there is none. A JVM that can't use it starts without:
 * classes that have changed since are read as ever.
 */
public final class ClassArchive {
    /** Said to nobody who can mend it: which classes are not shared, and that an archive is another JVM's. */
    private static final String QUIETLY = "-Xlog:cds*=off";

    /** By itself, by SIGINT, by SIGTERM: then what the JVM writes last is complete. */
    private static final Set<Integer> ORDERLY_ENDS = Set.of(0, 130, 143);

    private final Path archive;
    private final Path written;

    /**
     * @param directory where servers of the same classes share it
     * @param base of the one server that is started
     */
    public ClassArchive(Path directory, Path base) {
        archive = directory.resolve("classes-" + Runtime.version() + ".jsa");
        written = base.resolve("classes.jsa");
    }

    /** Of the JVM that is started next, which is of the same JDK as this one. */
    public List<String> jvmOptions() {
        String use = Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-XX:ArchiveClassesAtExit=" + written;
        return List.of(use, QUIETLY);
    }

    /** Called after its end: what it has written serves the others from now on, if it had the time to. */
    public void keep(int exitStatus) throws IOException {
        if (!ORDERLY_ENDS.contains(exitStatus)) {
            Files.deleteIfExists(written);
            return;
        }
        try {
            Files.move(written, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // it used one, or another thread that waited for the same end was faster
        }
    }
}
