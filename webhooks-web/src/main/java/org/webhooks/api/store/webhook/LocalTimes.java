package org.webhooks.api.store.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.webhooks.settings.SettingRefused;
import org.webhooks.settings.Settings;

/**
 * Spells times in answers: {@code YYYY-MM-DD HH:MM:SS}, without a zone, in that of the setting
 * {@code webhooks.store.time-zone}.
 */
@Dependent
public class LocalTimes {
    private static final String TIME_ZONE = "webhooks.store.time-zone";
    static final String USUAL_ZONE = "Asia/Riyadh";

    private final DateTimeFormatter format;

    @Inject
    LocalTimes(Settings settings) {
        this(zone(settings.text(TIME_ZONE).orElse(USUAL_ZONE)));
    }

    LocalTimes(ZoneId zone) {
        format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    /** A zone that does not exist stops the start, not the first request. */
    void makeAtStart(@Observes Startup start) {}

    String of(Instant moment) {
        return format.format(moment);
    }

    static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw new SettingRefused(TIME_ZONE, id, "the name of a time zone (Asia/Riyadh) or an offset (+03:00)");
        }
    }
}
