package org.webhooks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.webhooks.run.files.ClassArchive;
import org.webhooks.run.files.Directories;
import org.webhooks.run.files.Fingerprint;
import org.wildfly.core.launcher.CliCommandBuilder;
import org.wildfly.core.launcher.Launcher;

/** An unpacked WildFly and what is needed to make base directories from it that hold a configured server each. */
public final class ServerHome {
    private static final String FINGERPRINT = "configured-by";

    private final Path wildfly;
    private final Path script;
    private final Path driver;
    private final Path application;
    private final Path template;

    private ServerHome(Path module) {
        wildfly = module.resolve("target/wildfly");
        script = module.resolveSibling("config/webhooks.cli");
        driver = module.resolve("target/driver/postgresql.jar");
        application = module.resolve("target/webhooks.ear");
        template = module.resolve("target/configured");
    }

    /** What the build has put below {@code module}, the directory of webhooks-ear. */
    public static ServerHome ofModule(Path module) {
        return new ServerHome(module.toAbsolutePath().normalize());
    }

    public Path wildfly() {
        return wildfly;
    }

    /** All servers of this home have the same classes. */
    ClassArchive classesFor(Path base) {
        return new ClassArchive(template, base);
    }

    /**
     * Makes {@code base} a server's base directory with the configuration of now and the application of now. Data and
     * logs that are there stay. The script runs only if it, the driver or the server changed since it last did.
     */
    public void prepare(Path base) {
        try {
            String fingerprint = Fingerprint.of(script, driver, wildfly.resolve("jboss-modules.jar"));
            configureTemplate(fingerprint);
            if (!isConfigured(base, fingerprint)) {
                Directories.replace(template.resolve("configuration"), base.resolve("configuration"));
            }
            deploy(base.resolve("deployments"));
        } catch (IOException e) {
            throw new Refusal("The server in " + base + " cannot be configured: " + e, e);
        }
    }

    private void configureTemplate(String fingerprint) throws IOException {
        if (isConfigured(template, fingerprint)) {
            return;
        }
        Directories.replace(wildfly.resolve("standalone"), template);
        // "module add" keeps a module that is there, be it of an older driver
        Directories.delete(wildfly.resolve("modules/org/postgresql"));
        runScript();
        Files.writeString(template.resolve("configuration").resolve(FINGERPRINT), fingerprint);
    }

    private void runScript() throws IOException {
        Path log = template.resolve("log/configured.log");
        Files.createDirectories(log.getParent());
        var cli = CliCommandBuilder.of(wildfly)
                .addJavaOption("-Djboss.server.base.dir=" + template)
                .addJavaOption("-Dwebhooks.postgresql.driver=" + driver)
                .setScriptFile(script);
        Process process = Launcher.of(cli)
                .setRedirectErrorStream(true)
                .redirectOutput(log)
                .addEnvironmentVariable("JBOSS_HOME", wildfly.toString())
                .launch();
        if (Processes.waitFor(process) != 0) {
            throw new Refusal(script + " failed: " + log + " says why.");
        }
    }

    private static boolean isConfigured(Path base, String fingerprint) throws IOException {
        Path stored = base.resolve("configuration").resolve(FINGERPRINT);
        return Files.exists(stored) && Files.readString(stored).equals(fingerprint);
    }

    private void deploy(Path deployments) throws IOException {
        // the scanner's marks of a former start would be taken for this one's
        Directories.delete(deployments);
        Files.createDirectories(deployments);
        Files.copy(application, deployments.resolve("webhooks.ear"), StandardCopyOption.REPLACE_EXISTING);
    }
}
