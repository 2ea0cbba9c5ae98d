package org.webhooks.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JavaScript itself is the judge; where there is no Node.js this is skipped. */
class JavaScriptRoundTripTest {
    private static final int DOCUMENTS = 5_000;
    private static final long SEED = 20_261_122L;
    private static final String RESPELL = """
            const { readFileSync, writeFileSync } = require('fs');
            const lines = readFileSync(process.argv[1], 'utf8').split('\\n').slice(0, -1);
            writeFileSync(process.argv[2], lines.map(l => JSON.stringify(JSON.parse(l)) + '\\n').join(''));
            """;

    @Test
    void survivesParseAndStringify(@TempDir Path directory) throws IOException, InterruptedException {
        assumeTrue(nodeIsHere(), "needs Node.js");
        RandomJson random = new RandomJson(SEED);
        List<String> canonical = Stream.generate(random::next)
                .limit(DOCUMENTS)
                .map(json -> CanonicalJson.of(json.getBytes(UTF_8)))
                .toList();
        List<String> respelled = respelledByJavaScript(canonical, directory);

        assertThat(respelled).hasSize(DOCUMENTS);
        assertThat(IntStream.range(0, DOCUMENTS).filter(i -> !respelled.get(i).equals(canonical.get(i))))
                .as("documents that JavaScript spells otherwise")
                .extracting(canonical::get)
                .isEmpty();
    }

    private List<String> respelledByJavaScript(List<String> documents, Path directory)
            throws IOException, InterruptedException {
        Path from = directory.resolve("from");
        Path to = directory.resolve("to");
        Files.writeString(from, String.join("\n", documents) + "\n");
        Process node = new ProcessBuilder("node", "-e", RESPELL, from.toString(), to.toString())
                .inheritIO()
                .start();
        assertThat(node.waitFor()).isZero();
        return Files.readAllLines(to);
    }

    private static boolean nodeIsHere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
