package org.webhooks.it.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server as an administrator would run it, with the EAR as shipped, in a process and a folder of its own, on free
 * ports of the loopback address, in development mode.
 */
public final class Server implements AutoCloseable {
    public static final String ADMIN_KEY = "admin-key-of-the-integration-tests-0123456789";

    private static final Duration STARTS_WITHIN = Duration.ofSeconds(60);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(60);

    private final int httpPort = FreePort.find();
    private final Management management = new Management(FreePort.find());
    private final Database database;
    private final ServerDirectory directory;
    private final Map<String, String> environment;
    private Process process;

    private Server(String name, Database database, Map<String, String> settings) {
        this.database = database;
        directory = ServerDirectory.create(Build.work().resolve(name), Build.installation(), Build.ear());
        environment = new HashMap<>(database.environment());
        environment.put("WEBHOOKS_ENVIRONMENT", "development");
        environment.put("WEBHOOKS_ADMIN_KEY", ADMIN_KEY);
        environment.putAll(settings);
    }

    /**
     * Starts a server for the first time and waits until it is ready.
     *
     * @param settings as environment variables
     */
    public static Server start(String name, Database database, Map<String, String> settings) {
        Server server = new Server(name, database, settings);
        server.start();
        return server;
    }

    /** Starts it again, with the data that it left. */
    public void start() {
        launch();
        awaitReady();
    }

    private void launch() {
        Path console = directory.log().resolveSibling("console.log");
        ProcessBuilder command = new ProcessBuilder(
                        ServerCommand.of(Build.installation(), directory.root(), httpPort, management.port()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        command.environment().putAll(environment);
        try {
            process = command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    private void awaitReady() {
        try {
            await().atMost(STARTS_WITHIN).pollInterval(Duration.ofMillis(100)).until(this::isReady);
        } catch (RuntimeException notReady) {
            process.destroyForcibly();
            throw new IllegalStateException(
                    "Not ready within " + STARTS_WITHIN + ", see " + directory.log(), notReady);
        }
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The server ended with " + process.exitValue());
        }
        URI health = URI.create("http://localhost:" + management.port() + "/health/ready");
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYetListening) {
            return false;
        }
    }

    /** Ends the process as a power cut would: {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks the process to end in order: SIGTERM. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Not stopped within " + STOPS_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Deletes all that the broker kept; the server is stopped meanwhile. */
    public void deleteBrokerFiles() {
        try {
            directory.deleteBrokerFiles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return URI.create("http://localhost:" + httpPort);
    }

    public Management management() {
        return management;
    }

    public Database database() {
        return database;
    }

    public ServerLog log() {
        return new ServerLog(directory.log());
    }

    /** Where the database's files are. */
    public Path databaseFiles() {
        return database.files(directory.data());
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
        database.close();
    }
}
