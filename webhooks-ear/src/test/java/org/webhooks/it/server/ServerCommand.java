package org.webhooks.it.server;

import java.nio.file.Path;
import java.util.List;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The command that starts a server without a shell between, so that its process id is the server's. */
final class ServerCommand {
    private ServerCommand() {}

    static List<String> of(Path installation, Path baseDirectory, int httpPort, int managementPort) {
        return StandaloneCommandBuilder.of(installation)
                .setBaseDirectory(baseDirectory)
                .setServerConfiguration("standalone-full.xml")
                .setJavaOptions(
                        "-Xms256m",
                        "-Xmx768m",
                        "-XX:+UseParallelGC",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Dorg.wildfly.sigterm.suspend.timeout=30")
                .addServerArgument("-Djboss.http.port=" + httpPort)
                .addServerArgument("-Djboss.management.http.port=" + managementPort)
                .build();
    }
}
