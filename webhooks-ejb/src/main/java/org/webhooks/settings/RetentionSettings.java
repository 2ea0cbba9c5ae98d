package org.webhooks.settings;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** For how long is kept what is finished. What lives on events is never kept for longer than they are. */
@Singleton
public class RetentionSettings {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration THIRTY_DAYS = Duration.ofDays(30);

    private final Duration events;
    private final Duration attempts;
    private final Duration idempotencyKeys;

    @Inject
    public RetentionSettings(Settings settings) {
        events = settings.duration("webhooks.event-retention", THIRTY_DAYS, SHORTEST, Duration.ofDays(3650));
        attempts = settings.duration("webhooks.attempt-retention", shorter(THIRTY_DAYS, events), SHORTEST, events);
        idempotencyKeys = settings.duration(
                "webhooks.idempotency-retention",
                shorter(Duration.ofHours(24), events),
                SHORTEST,
                shorter(THIRTY_DAYS, events));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** From the publish on: the event, its bodies and its deliveries. */
    public Duration events() {
        return events;
    }

    /** From the call on: the log of one attempt. */
    public Duration attempts() {
        return attempts;
    }

    /** From the publish on: the key that answers its repetition. */
    public Duration idempotencyKeys() {
        return idempotencyKeys;
    }
}
