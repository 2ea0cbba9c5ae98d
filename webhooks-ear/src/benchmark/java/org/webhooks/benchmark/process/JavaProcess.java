package org.webhooks.benchmark.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the benchmark in a process of its own, which is spoken to by lines. It ends with its input. */
public final class JavaProcess implements AutoCloseable {
    private final Class<?> program;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter lines;

    public JavaProcess(Class<?> program, List<String> jvmOptions, List<String> arguments) {
        this.program = program;
        try {
            process = new ProcessBuilder(command(program, jvmOptions, arguments))
                    .redirectError(Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = process.inputReader(US_ASCII);
        lines = new PrintWriter(process.outputWriter(US_ASCII), true);
    }

    private static List<String> command(Class<?> program, List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        return command;
    }

    public void say(String line) {
        lines.println(line);
    }

    /**
     * Waits for the next line that the program says.
     *
     * @throws IllegalStateException if it has ended
     */
    public String hear() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException(program.getSimpleName() + " has ended");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long processId() {
        return process.pid();
    }

    /** Returns when it has ended as by a power cut. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
