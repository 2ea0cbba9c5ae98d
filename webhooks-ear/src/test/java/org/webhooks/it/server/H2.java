package org.webhooks.it.server;

import java.nio.file.Path;
import java.util.Map;

/** The embedded database that a server uses when nobody says otherwise; its file is among the server's data. */
public final class H2 implements Database {
    @Override
    public String name() {
        return "h2";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Path files(Path serverData) {
        return serverData.resolve("webhooks");
    }

    @Override
    public void close() {
        // ends with the server's process
    }
}
