package org.webhooks.api.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;

/** Writes the documents of all dialects, as a step of the build. */
public final class DocumentFiles {
    static final String SUFFIX = ".json";

    private DocumentFiles() {}

    /**
     * Writes each document below a directory, by its address.
     *
     * @param arguments the directory
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        for (DialectDocument dialect :
                ServiceLoader.load(DialectDocument.class, DialectDocument.class.getClassLoader())) {
            ApiDocument document = dialect.document();
            Path file = directory.resolve(document.address().substring(1) + SUFFIX);
            Files.createDirectories(file.getParent());
            Files.writeString(file, document.json());
        }
    }
}
