package org.webhooks.settings;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Reads settings named {@code webhooks.…} from MicroProfile Config (system property, environment, the server's config
 * sources) as typed values. A value that can't be read or is out of bounds is a {@link SettingRefused}, which stops the
 * deployment. An empty value counts as not set.
 */
@Singleton
public class Settings {
    private final Config config;

    @Inject
    public Settings(Config config) {
        this.config = config;
    }

    public Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Comma-separated values; an empty list where there is none. */
    public List<String> list(String name) {
        return text(name)
                .map(value -> Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    public int wholeNumber(String name, int fallback, int least, int most) {
        String text = text(name).orElse(null);
        if (text == null) {
            return fallback;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // said below, with the bounds
        }
        throw new SettingRefused(name, text, "a whole number from " + least + " to " + most);
    }

    /** An ISO-8601 duration ({@code PT15S}). */
    public Duration duration(String name, Duration fallback, Duration least, Duration most) {
        String text = text(name).orElse(null);
        if (text == null) {
            return fallback;
        }
        try {
            Duration value = Duration.parse(text);
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        } catch (DateTimeParseException notADuration) {
            // said below, with the bounds
        }
        throw new SettingRefused(name, text, "an ISO-8601 duration from " + least + " to " + most);
    }

    /** ISO-8601 durations separated by commas, each within the bounds. */
    public List<Duration> durations(
            String name, List<Duration> fallback, int mostEntries, Duration least, Duration most) {
        List<String> texts = list(name);
        if (texts.isEmpty()) {
            return fallback;
        }
        String wanted = "1 to " + mostEntries + " ISO-8601 durations from " + least + " to " + most;
        if (texts.size() > mostEntries) {
            throw new SettingRefused(name, String.join(",", texts), wanted);
        }
        return texts.stream()
                .map(text -> {
                    try {
                        Duration value = Duration.parse(text);
                        if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                            return value;
                        }
                    } catch (DateTimeParseException notADuration) {
                        // said below, with the bounds
                    }
                    throw new SettingRefused(name, text, wanted);
                })
                .toList();
    }
}
