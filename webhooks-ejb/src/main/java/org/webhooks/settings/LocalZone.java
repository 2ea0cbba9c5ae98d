package org.webhooks.settings;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.ZoneId;

/** In which zone stores tell the time: the setting {@code webhooks.store.time-zone}. */
@Singleton
public final class LocalZone {
    public static final ZoneId USUAL = ZoneId.of("Asia/Riyadh");

    private static final String SETTING = "webhooks.store.time-zone";

    private final ZoneId id;

    /** @throws SettingRefused where it is no zone that exists */
    @Inject
    public LocalZone(Settings settings) {
        id = settings.text(SETTING).map(LocalZone::named).orElse(USUAL);
    }

    private static ZoneId named(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new SettingRefused(SETTING, name, "the name of a time zone (Asia/Riyadh) or an offset (+03:00)");
        }
    }

    public ZoneId id() {
        return id;
    }
}
