package org.webhooks.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;

/** The {@link Receiver} in a process of its own, so that its CPU is counted by itself. */
final class ReceiverProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final int port;

    ReceiverProcess() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Receiver.class.getName())
                    .redirectError(Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = process.inputReader(US_ASCII);
        questions = new PrintWriter(process.outputWriter(US_ASCII), true);
        port = Math.toIntExact(number());
    }

    URI url(int endpoint) {
        return URI.create("http://127.0.0.1:" + port + "/endpoints/" + endpoint);
    }

    long received() {
        questions.println();
        return number();
    }

    private long number() {
        try {
            return Long.parseLong(answers.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long processId() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
