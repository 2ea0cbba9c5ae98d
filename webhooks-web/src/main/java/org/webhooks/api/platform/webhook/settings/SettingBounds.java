package org.webhooks.api.platform.webhook.settings;

import java.time.Duration;

/** The bounds of all that may be set. */
final class SettingBounds {
    static final int MOST_ATTEMPTS = 20;
    static final Duration LONGEST_WAIT = Duration.ofDays(7);
    static final int LEAST_TIMEOUT_MS = 1_000;
    static final int MOST_TIMEOUT_MS = 30_000;
    static final int MOST_PER_SECOND = 10_000;
    static final int MOST_IN_FLIGHT = 1_000;
    static final int MOST_HEADERS = 20;
    static final int LONGEST_HEADER_NAME = 100;
    static final int LONGEST_HEADER_VALUE = 1_024;
    static final String CLOUDEVENTS = "cloudevents";

    private SettingBounds() {}
}
