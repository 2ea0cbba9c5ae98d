package org.webhooks.api.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.webhooks.settings.SettingRefused;
import org.webhooks.settings.Settings;

/** Makes limits as the operator sets them. */
@ApplicationScoped
public class LimitSettings {
    private static final String EVENTS = "webhooks.events-per-minute";
    private static final int MOST_PER_MINUTE = 1_000_000;

    @Inject
    Settings settings;

    /**
     * A limit of its own, which counts from now on.
     *
     * @param setting the name of the setting: requests a minute, 0–1,000,000, 0 for no limit
     * @param unlessSet what goes where it is not set
     * @throws SettingRefused naming the setting, when its value is no such number
     */
    public RequestLimit perMinute(String setting, int unlessSet) {
        return new RequestLimit(settings.wholeNumber(setting, unlessSet, 0, MOST_PER_MINUTE), System::nanoTime);
    }

    /** The limit of events: the setting {@code webhooks.events-per-minute}, none unless it is set. */
    public EventLimit events() {
        return new EventLimit(settings.wholeNumber(EVENTS, 0, 0, MOST_PER_MINUTE), System::nanoTime);
    }
}
