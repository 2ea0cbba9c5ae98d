package org.webhooks.run;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.webhooks.run.files.ClassArchive;
import org.webhooks.run.files.MasterKey;
import org.webhooks.run.files.RunLock;

/** {@code mvn -Prun}: configures the server, starts it in development mode and stays until it is stopped. */
public final class Run {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path module;
    private final Path base;
    private final Settings settings;

    private Run(Path module, Settings settings) {
        this.module = module;
        this.base = module.resolve("target/run");
        this.settings = settings;
    }

    /**
     * Exits with the server's own status, or with 1 and one sentence.
     *
     * @param arguments the directory of webhooks-ear
     */
    public static void main(String[] arguments) {
        var settings =
                Settings.of(System.getProperties(), System.getenv()).orElse("webhooks.environment", "development");
        try {
            System.exit(new Run(Path.of(arguments[0]), settings).run());
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private int run() {
        requireDatabase();
        try {
            RunLock lock = RunLock.take(base)
                    .orElseThrow(() -> new Refusal("A server of this directory is running already: stop it first."));
            int status = runLocked();
            lock.release();
            return status;
        } catch (IOException e) {
            throw new Refusal("The directory " + base + " cannot be used: " + e, e);
        }
    }

    private int runLocked() throws IOException {
        var ports = new Ports(
                settings.port("webhooks.http.port", 8080),
                settings.port("webhooks.management.port", 9990),
                settings.port("webhooks.remoting.port", 4447));
        ports.requireFree();
        var home = ServerHome.ofModule(module);
        home.prepare(base);
        Path data = settings.get("webhooks.data-directory").map(Path::of).orElse(base.resolve("data/webhooks"));
        ClassArchive classes = home.classesFor(base);
        Server server = Server.start(home, base, ports, withMasterKey(data), Redirect.INHERIT, classes.jvmOptions());
        // Ctrl-C reaches the server by itself, a signal to this process alone does not; either way it is waited for
        Runtime.getRuntime().addShutdownHook(new Thread(() -> keep(classes, server.stop()), "stop"));
        server.awaitReady(LONGEST_START);
        System.out.println(Welcome.to(ports.httpUri(), settings, data));
        return keep(classes, server.awaitEnd());
    }

    private int keep(ClassArchive classes, int status) {
        try {
            classes.keep(status);
        } catch (IOException e) {
            System.err.println("The classes of " + base + " cannot be kept for the next start: " + e);
        }
        return status;
    }

    /** Development makes one by itself; in production only the admin key is to be set. */
    private Settings withMasterKey(Path data) throws IOException {
        boolean lacksKey =
                !settings.isDevelopment() && settings.get("webhooks.master-key").isEmpty();
        return lacksKey ? settings.orElse("webhooks.master-key", MasterKey.keptIn(data)) : settings;
    }

    private void requireDatabase() {
        String database = settings.get("webhooks.database").orElse("h2");
        if (!List.of("h2", "postgresql").contains(database)) {
            throw new Refusal("webhooks.database is h2 or postgresql, not '" + database + "'.");
        }
        if (database.equals("postgresql")
                && settings.get("webhooks.database.url").isEmpty()) {
            throw new Refusal("webhooks.database is postgresql, so webhooks.database.url has to be set:"
                    + " jdbc:postgresql://HOST/DATABASE.");
        }
    }
}
