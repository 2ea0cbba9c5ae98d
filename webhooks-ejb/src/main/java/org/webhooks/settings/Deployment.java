package org.webhooks.settings;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Where this node runs: its environment, its name among the nodes, and where it may keep files. */
@Singleton
public final class Deployment {

    /** Decides which addresses may be called and what is made up when it is not set. */
    public enum Environment {
        PRODUCTION,
        DEVELOPMENT
    }

    private static final int LONGEST_NODE_NAME = 23;
    private static final String CLOCK_OFFSET = "webhooks.clock-offset";

    private final Settings settings;
    private final Environment environment;
    private final String node;
    private final Path dataDirectory;

    @Inject
    public Deployment(Settings settings) {
        this.settings = settings;
        environment = readEnvironment(settings);
        node = readNode(settings);
        dataDirectory = settings.text("webhooks.data-directory")
                .or(() -> settings.text("jboss.server.data.dir").map(dir -> dir + "/webhooks"))
                .map(Path::of)
                .orElseThrow(() -> new SettingRefused("webhooks.data-directory", "must be set on this server"));
        clockOffset();
    }

    private static Environment readEnvironment(Settings settings) {
        String name = settings.text("webhooks.environment").orElse("production");
        return switch (name) {
            case "production" -> Environment.PRODUCTION;
            case "development" -> Environment.DEVELOPMENT;
            default -> throw new SettingRefused("webhooks.environment", name, "production or development");
        };
    }

    private static String readNode(Settings settings) {
        String name = settings.text("webhooks.node").orElse("webhooks-1");
        boolean plain = name.length() <= LONGEST_NODE_NAME && name.chars().allMatch(Deployment::mayBeInName);
        if (!plain) {
            throw new SettingRefused("webhooks.node", name, "1 to 23 letters, digits, '-', '_' or '.'");
        }
        return name;
    }

    private static boolean mayBeInName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-_.".indexOf(c) >= 0;
    }

    public boolean isDevelopment() {
        return environment == Environment.DEVELOPMENT;
    }

    public String environmentName() {
        return environment.name().toLowerCase(Locale.ROOT);
    }

    /** Unique among the nodes that share a database. */
    public String node() {
        return node;
    }

    /** For what is generated in development: the admin key and the master key. */
    public Path dataDirectory() {
        return dataDirectory;
    }

    /**
     * Added to the database's clock for leases and due times, so that a test need not wait hours. Read anew at each call
     * because tests move it while the server runs; in production it must not be set.
     */
    public Duration clockOffset() {
        String text = settings.text(CLOCK_OFFSET).orElse(null);
        if (text == null) {
            return Duration.ZERO;
        }
        if (!isDevelopment()) {
            throw new SettingRefused(CLOCK_OFFSET, text, "left out in production");
        }
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException notADuration) {
            throw new SettingRefused(CLOCK_OFFSET, text, "an ISO-8601 duration");
        }
    }
}
