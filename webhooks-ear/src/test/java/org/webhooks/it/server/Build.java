package org.webhooks.it.server;

import java.nio.file.Path;

/** Where the build keeps what the tests run and what they write. */
public final class Build {
    private Build() {}

    /** The directory of webhooks-ear. */
    static Path module() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    }

    /** What applications bundle that publish by an EJB call. */
    public static Path clientJar() {
        return module().resolveSibling("webhooks-ejb/target/webhooks-ejb-client.jar");
    }

    /** For what tests write. */
    public static Path work() {
        return module().resolve("target/it");
    }
}
