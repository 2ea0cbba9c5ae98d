package org.webhooks.run;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What was set on the command line ({@code -Dwebhooks.NAME=…}) or else in the environment ({@code WEBHOOKS_NAME}). */
public final class Settings {
    private static final String PREFIX = "webhooks.";

    private final Map<String, String> environment;

    private Settings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The command line's values win over the environment's. */
    public static Settings of(Properties commandLine, Map<String, String> environment) {
        var merged = new HashMap<>(environment);
        commandLine.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> merged.put(variable(name), commandLine.getProperty(name)));
        return new Settings(merged);
    }

    /** Empty where it is not set; a blank value counts as not set, as it does for the application. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(environment.get(variable(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    public boolean isDevelopment() {
        return get("webhooks.environment").equals(Optional.of("development"));
    }

    /** These settings, and {@code value} if {@code name} is not among them. */
    public Settings orElse(String name, String value) {
        var completed = new HashMap<>(environment);
        if (get(name).isEmpty()) {
            completed.put(variable(name), value);
        }
        return new Settings(completed);
    }

    /**
     * The port that is set, or {@code otherwise}.
     *
     * @throws Refusal if it is set to anything but a port
     */
    public int port(String name, int otherwise) {
        String text = get(name).orElse(String.valueOf(otherwise));
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65535) {
            throw new Refusal(name + " is a port from 1 to 65535, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    /**
     * As variables for the server's process. They are not handed on as system properties, because every user of the
     * machine can read a command line, and there are passwords among them.
     */
    public Map<String, String> asEnvironment() {
        return environment;
    }

    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
