package org.webhooks.run;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code mvn -Prun}: configures the server, starts it in development mode and stays until it is stopped. */
public final class Run {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Path module;
    private final Settings settings;

    private Run(Path module, Settings settings) {
        this.module = module;
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
        var ports =
                new Ports(settings.port("webhooks.http.port", 8080), settings.port("webhooks.management.port", 9990));
        ports.requireFree();
        var home = ServerHome.ofModule(module);
        Path base = module.resolve("target/run");
        home.prepare(base);
        Server server = Server.start(home, base, ports, settings, Redirect.INHERIT, List.of());
        // Ctrl-C reaches the server by itself, a signal to this process alone does not; either way it is waited for
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        server.awaitReady(LONGEST_START);
        System.out.println(Welcome.of(ports.httpUri(), settings, server.data()).text());
        return server.awaitEnd();
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
