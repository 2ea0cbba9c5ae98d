package org.webhooks.delivery.recovery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.webhooks.settings.Settings;

/** How fast jobs go. */
@Singleton
public class RecoverySettings {
    private static final int CHUNKS_PER_SECOND = 5;
    private static final int LARGEST_CHUNK = 100;

    /** Looking at an event that is not sent costs little, but not nothing. */
    private static final int EXAMINED_PER_SENT = 20;

    private final int rate;

    @Inject
    public RecoverySettings(Settings settings) {
        rate = settings.wholeNumber("webhooks.recovery-rate", 500, 1, 5_000);
    }

    /** How many rows a transaction examines. */
    public int chunk() {
        return Math.max(1, Math.min(LARGEST_CHUNK, rate / CHUNKS_PER_SECOND));
    }

    /** How long a chunk has to last so that its job keeps to its rate. */
    public Duration timeFor(int sent, int examined) {
        double seconds = (sent + (double) examined / EXAMINED_PER_SENT) / rate;
        return Duration.ofNanos(Math.round(seconds * Duration.ofSeconds(1).toNanos()));
    }
}
