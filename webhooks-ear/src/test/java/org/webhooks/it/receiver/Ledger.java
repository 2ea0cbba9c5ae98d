package org.webhooks.it.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What was received, one line for each call, on disk before the call is answered. */
final class Ledger {
    private final Path file;

    Ledger(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void write(Receipt receipt) {
        String line = String.join(
                "\t",
                receipt.at().toString(),
                receipt.path(),
                receipt.headers().firstValue("webhook-id").orElse("-"),
                receipt.sha256(),
                receipt.verdict(),
                receipt.status() + "\n");
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
