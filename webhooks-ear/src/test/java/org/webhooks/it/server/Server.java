package org.webhooks.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.webhooks.run.Ports;
import org.webhooks.run.ServerHome;
import org.webhooks.run.Settings;

/**
 * The EAR as shipped on a server that {@code mvn -Prun} would start as well, but in a folder of its own and on free
 * ports.
 */
public final class Server implements AutoCloseable {
    public static final String ADMIN_KEY = "admin-key-of-the-integration-tests-0123456789";

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);

    private final ServerHome home = ServerHome.ofModule(Build.module());
    private final Ports ports = new Ports(FreePort.find(), FreePort.find(), FreePort.find());
    private final Path base;
    private final ServerFiles files;
    private final Database database;
    private final Settings settings;
    private final List<String> jvmOptions;
    private final List<String> complaintsAtFirstStart;
    private org.webhooks.run.Server process;

    /**
     * One of several on this machine, for a short while: it begins with little memory, and compiles its code quickly rather
     * than well.
     */
    public Server(String name, Database database, Map<String, String> variables) {
        this(name, database, variables, List.of("-Xms256m", "-XX:TieredStopAtLevel=1"));
    }

    /**
     * Starts for the first time and waits until it is ready.
     *
     * @param variables settings beside those that make it use its database
     * @param jvmOptions beside those that it is shipped with
     */
    public Server(String name, Database database, Map<String, String> variables, List<String> jvmOptions) {
        this.database = database;
        this.jvmOptions = List.copyOf(jvmOptions);
        base = Build.work().resolve(name);
        files = new ServerFiles(base);
        files.deleteAll();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.putAll(database.environment());
        environment.put("WEBHOOKS_ENVIRONMENT", "development");
        environment.put("WEBHOOKS_ADMIN_KEY", ADMIN_KEY);
        environment.putAll(variables);
        settings = Settings.of(new Properties(), environment);
        start();
        complaintsAtFirstStart = log().complaints();
    }

    /** Starts it again, with the data that it left, and waits until it is ready. */
    public void start() {
        prepare(home, base);
        process = org.webhooks.run.Server.start(home, base, ports, settings, console(), jvmOptions);
        Runtime.getRuntime().addShutdownHook(new Thread(process.process()::destroyForcibly));
        process.awaitReady(STARTS_WITHIN);
    }

    /** One at a time, because all servers are copies of one that is configured when first needed. */
    private static synchronized void prepare(ServerHome home, Path base) {
        home.prepare(base);
    }

    private Redirect console() {
        try {
            Files.createDirectories(files.log().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Redirect.appendTo(files.log().resolveSibling("console.log").toFile());
    }

    /** Ends the process as a power cut would: {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Lets the process do nothing until it is thawed, as on a machine that is suspended. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(processId()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + exit);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks the process to end in order, and waits until it has. */
    public void stop() {
        process.stop();
    }

    /** Deletes all that the broker kept; the server is stopped meanwhile. */
    public void deleteBrokerFiles() {
        files.deleteBroker();
    }

    public boolean isRunning() {
        return process.process().isAlive();
    }

    public long processId() {
        return process.process().pid();
    }

    public URI uri() {
        return ports.httpUri();
    }

    public Management management() {
        return new Management(ports.management());
    }

    public Database database() {
        return database;
    }

    public ServerLog log() {
        return new ServerLog(files.log());
    }

    /** What of level WARN and above it had logged when it was ready for the first time. */
    public List<String> complaintsAtFirstStart() {
        return complaintsAtFirstStart;
    }

    /** What it keeps beside the database: the broker's journal, the transaction log. */
    public Path dataFiles() {
        return files.data();
    }

    /** Where the database's files are. */
    public Path databaseFiles() {
        return database.files(files.data());
    }

    @Override
    public void close() {
        if (isRunning()) {
            stop();
        }
        database.close();
    }
}
