package org.webhooks.run;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** A server process of its own. */
public final class Server {
    /**
     * Half of what two cores and a small machine have; throughput counts for more than pauses; room for the classes of a
     * start, which would go through four full collections on the way there; large pages, without which a fifth of the CPU
     * time goes to finding small ones; a stop waits so many seconds for the work in flight, which takes at most one call.
     */
    public static final List<String> JVM_OPTIONS = List.of(
            "-Xms1g",
            "-Xmx1g",
            "-XX:+UseParallelGC",
            "-XX:MetaspaceSize=192m",
            "-XX:+UseTransparentHugePages",
            "-Dorg.wildfly.sigterm.suspend.timeout=40");

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Process process;
    private final Path base;
    private final Readiness readiness;

    private Server(Process process, Path base, Readiness readiness) {
        this.process = process;
        this.base = base;
        this.readiness = readiness;
    }

    /**
     * Starts the server of {@code base}, which {@link ServerHome#prepare} made, and does not wait for it.
     *
     * @param output where its console goes
     * @param jvmOptions taken after the usual ones, which they may overrule
     * @throws Refusal if a port is taken
     */
    public static Server start(
            ServerHome home, Path base, Ports ports, Settings settings, Redirect output, List<String> jvmOptions) {
        ports.requireFree();
        var command = StandaloneCommandBuilder.of(home.wildfly())
                .setBaseDirectory(base)
                .setServerConfiguration("standalone-full.xml")
                .setJavaOptions(JVM_OPTIONS)
                .addJavaOptions(jvmOptions)
                .addServerArguments(
                        "-Djboss.http.port=" + ports.http(),
                        "-Djboss.management.http.port=" + ports.management(),
                        "-Dwebhooks.remoting.port=" + ports.remoting());
        try {
            Process process = Launcher.of(command)
                    .setRedirectErrorStream(true)
                    .redirectOutput(output)
                    .addEnvironmentVariables(settings.asEnvironment())
                    .launch();
            return new Server(process, base, new Readiness(ports));
        } catch (IOException e) {
            throw new Refusal("The server cannot be started: " + e, e);
        }
    }

    /**
     * Returns when {@code /health/ready} says so.
     *
     * @throws Refusal if the application was not deployed, or the process ended, or {@code longest} is over
     */
    public void awaitReady(Duration longest) {
        Instant end = Instant.now().plus(longest);
        while (!readiness.isReady()) {
            if (Files.exists(base.resolve("deployments/webhooks.ear.failed"))) {
                throw new Refusal("The application was not deployed: the log above says why.");
            }
            if (Processes.waitFor(process, BETWEEN_LOOKS)) {
                throw new Refusal("The server ended before it was ready: the log above says why.");
            }
            if (Instant.now().isAfter(end)) {
                throw new Refusal("The server was not ready after " + longest.toSeconds() + " s.");
            }
        }
    }

    /** Stops in order: what is in flight is finished. Returns when the process has ended. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Stops as a power failure does. Returns when the process has ended. */
    public int kill() {
        process.destroyForcibly();
        return awaitEnd();
    }

    public int awaitEnd() {
        return Processes.waitFor(process);
    }

    public ProcessHandle process() {
        return process.toHandle();
    }
}
