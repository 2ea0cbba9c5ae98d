package org.webhooks.it.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.webhooks.it.server.Build;

/** Runs programs of receivers that are written in JavaScript, in a directory of their own. */
public record NodeJs(Path directory) {
    private static final int SECONDS = 120;

    /** With a copy of that script from the tests' sources. */
    public static NodeJs with(String name, String script) {
        Path directory = Build.work().resolve("javascript").resolve(name);
        try {
            Files.createDirectories(directory);
            Files.copy(
                    Path.of("src/test/javascript").resolve(script),
                    directory.resolve(script),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NodeJs(directory);
    }

    public boolean isInstalled() {
        return succeeds("node", "--version");
    }

    public void write(String file, String text) {
        try {
            Files.writeString(directory.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last program said. */
    public String output() {
        try {
            return Files.readString(directory.resolve("output.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a program is there and ends without an error. */
    public boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("output.txt").toFile())
                    .start();
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
