package org.webhooks.benchmark.receiver;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** The {@link Receiver} in a process of its own, so that its CPU is counted by itself. */
public final class ReceiverProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter questions;
    private final int port;

    public ReceiverProcess() {
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
        port = Math.toIntExact(numbers().get(0));
    }

    public URI url(Manner manner, String group, int endpoint) {
        return URI.create("http://127.0.0.1:" + port + "/" + manner.pathSegment() + "/" + group + "/" + endpoint);
    }

    /** How many calls there were so far. */
    public long received(String group) {
        return ask(Question.COUNTS, group).get(0);
    }

    /** How many calls were answered with success so far. */
    public long accepted(String group) {
        return ask(Question.COUNTS, group).get(1);
    }

    /** Measures from now on how long events take. */
    public void begin(String group) {
        ask(Question.BEGIN, group);
    }

    /** What was accepted since {@link #begin}. */
    public Received since(String group) {
        return Received.of(ask(Question.LATENCIES, group));
    }

    /** How often another event of a sequence came than the next. */
    public long violations(String group) {
        return ask(Question.VIOLATIONS, group).get(0);
    }

    /** How many different events there were, by their numbers. */
    public long distinct(String group) {
        return ask(Question.REPEATS, group).get(0);
    }

    /** When those that came again had come first. */
    public List<Instant> repeated(String group) {
        return ask(Question.REPEATS, group).stream()
                .skip(1)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
                .toList();
    }

    private synchronized List<Long> ask(Question question, String group) {
        questions.println(question + " " + group);
        return numbers();
    }

    private List<Long> numbers() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("The receiver has ended");
            }
            return Stream.of(line.split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .map(Long::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long processId() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
