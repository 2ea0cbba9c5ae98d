package org.webhooks.it.server;

import java.nio.file.Path;

/** What the build has made for the tests. */
public final class Build {
    private Build() {}

    /** The server as the script configured it. */
    static Path installation() {
        return path("webhooks.it.server");
    }

    static Path ear() {
        return path("webhooks.it.ear");
    }

    /** For what tests write. */
    public static Path work() {
        return path("webhooks.it.work");
    }

    private static Path path(String property) {
        String value = System.getProperty(property);
        if (value == null) {
            throw new IllegalStateException(property + " is not set: run the integration tests by mvn verify");
        }
        return Path.of(value).toAbsolutePath();
    }
}
