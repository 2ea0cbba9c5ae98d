package org.webhooks.api.store.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.webhooks.settings.LocalZone;

/** Spells times in answers: {@code YYYY-MM-DD HH:MM:SS}, without a zone, in that of stores. */
@Dependent
public class LocalTimes {
    private final DateTimeFormatter format;

    @Inject
    LocalTimes(LocalZone zone) {
        this(zone.id());
    }

    LocalTimes(ZoneId zone) {
        format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(zone);
    }

    /** A zone that does not exist stops the start, not the first request. */
    void makeAtStart(@Observes Startup start) {}

    String of(Instant moment) {
        return format.format(moment);
    }
}
