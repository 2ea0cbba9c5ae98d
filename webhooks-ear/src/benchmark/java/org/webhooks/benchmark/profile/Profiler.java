package org.webhooks.benchmark.profile;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import one.profiler.AsyncProfiler;

/**
 * Looks where a thread is after each of its CPU time's ticks, which is what the kernel makes of a millisecond; native code and
 * the JVM's own threads are among it.
 */
final class Profiler {
    private static final String START = "start,event=ctimer,interval=1ms,threads";

    private final long processId;
    private final Path directory;

    /** @param directory for its files */
    Profiler(long processId, Path directory) {
        this.processId = processId;
        this.directory = directory;
    }

    /** What the process does while this work is done; the stacks stay in a file of this name. */
    Samples during(Runnable work, String file) {
        Path library = library();
        Path stacks = directory.resolve(file);
        ask(library, START);
        work.run();
        ask(library, "stop,collapsed,threads,file=" + stacks);
        try {
            return new Samples(Files.readAllLines(stacks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As its artifact brings it, where the other process can load it. */
    private Path library() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String resource = machine.equals("aarch64") ? "linux-arm64" : "linux-x64";
        Path library = directory.resolve("libasyncProfiler.so");
        try (InputStream packed = AsyncProfiler.class.getResourceAsStream("/" + resource + "/libasyncProfiler.so")) {
            if (packed == null) {
                throw new IllegalStateException("No profiler for " + machine);
            }
            Files.createDirectories(directory);
            Files.write(library, packed.readAllBytes());
            return library;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ask(Path library, String command) {
        try {
            VirtualMachine process = VirtualMachine.attach(String.valueOf(processId));
            try {
                process.loadAgentPath(library.toString(), command);
            } finally {
                process.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IllegalStateException("The profiler refuses: " + command, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
