package org.webhooks.run.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a program that does nothing, in JVMs of its own. */
class ClassArchiveTest {
    private static final String ONLY_WITH_AN_ARCHIVE = "-Xshare:on";
    private static final int KILLED = 137;

    private final Path directory;
    private final Path program;
    private final ClassArchive archive;

    /** Ends in order. */
    public static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            // it is loaded: that is all
        }
    }

    ClassArchiveTest(@TempDir Path directory) throws IOException {
        this.directory = directory;
        program = jarOfProgram(directory);
        archive = new ClassArchive(directory, Files.createDirectory(directory.resolve("base")));
    }

    private static Path jarOfProgram(Path directory) throws IOException {
        Path program = directory.resolve("program.jar");
        String name = Program.class.getName();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, name);
        String entry = name.replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(program);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream bytes = Objects.requireNonNull(Program.class.getResourceAsStream('/' + entry))) {
            jar.putNextEntry(new ZipEntry(entry));
            bytes.transferTo(jar);
        }
        return program;
    }

    @Test
    void theFirstOrderlyEndMakesItAndLaterStartsUseIt() throws Exception {
        archive.keep(run(archive.jvmOptions()));

        assertThat(kept()).hasSize(1);
        assertThat(run(archive.jvmOptions(), ONLY_WITH_AN_ARCHIVE)).isZero();
    }

    @Test
    void anEndThatUsedItKeepsIt() throws Exception {
        archive.keep(run(archive.jvmOptions()));
        byte[] first = Files.readAllBytes(kept().get(0));

        archive.keep(run(archive.jvmOptions()));

        assertThat(kept()).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(first));
    }

    @Test
    void whatAKilledServerHasWrittenIsNotKept() throws Exception {
        run(archive.jvmOptions());

        archive.keep(KILLED);

        assertThat(kept()).isEmpty();
        assertThat(directory.resolve("base")).isEmptyDirectory();
    }

    @Test
    void oneThatNoJvmCanUseHindersNoStart() throws Exception {
        archive.keep(run(archive.jvmOptions()));
        Path file = kept().get(0);
        Files.delete(file);
        Files.writeString(file, "no archive");

        assertThat(run(archive.jvmOptions())).isZero();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private int run(List<String> jvmOptions, String... more) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(jvmOptions);
        command.addAll(List.of(more));
        command.addAll(List.of("-jar", program.toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
