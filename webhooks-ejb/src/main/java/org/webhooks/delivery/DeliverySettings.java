package org.webhooks.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.webhooks.settings.SettingRefused;
import org.webhooks.settings.Settings;

/** Settings of deliveries. */
@Singleton
public class DeliverySettings {
    private static final String RETRY_SCHEDULE = "webhooks.retry-schedule";
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(30);
    private static final List<Duration> DEFAULT_SCHEDULE = List.of(
            Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private final Duration lease;
    private final Duration timeout;
    private final Duration longestTimeout;
    private final List<Duration> retrySchedule;
    private final int pauseAfterFailures;
    private final int callsPerEndpoint;
    private final int fastWindow;
    private final int slowWindow;

    @Inject
    public DeliverySettings(Settings settings) {
        lease = settings.duration(
                "webhooks.lease", Duration.ofSeconds(120), Duration.ofSeconds(5), Duration.ofMinutes(4));
        timeout = settings.duration("webhooks.timeout", Duration.ofSeconds(15), Duration.ofSeconds(1), LONGEST_TIMEOUT);
        if (lease.compareTo(timeout) <= 0) {
            throw new SettingRefused("webhooks.lease", lease.toString(), "longer than webhooks.timeout, " + timeout);
        }
        longestTimeout = longer(timeout, shorter(LONGEST_TIMEOUT, lease.dividedBy(2)));
        retrySchedule = settings.durations(RETRY_SCHEDULE, DEFAULT_SCHEDULE, 20, Duration.ZERO, Duration.ofDays(7));
        if (!retrySchedule.get(0).isZero()) {
            throw new SettingRefused(
                    RETRY_SCHEDULE,
                    retrySchedule.get(0).toString(),
                    "PT0S in its first entry: the first attempt is now");
        }
        pauseAfterFailures = settings.wholeNumber("webhooks.pause-after-failures", 10, 1, 1_000);
        callsPerEndpoint = settings.wholeNumber("webhooks.max-in-flight", 100, 1, 1_000);
        fastWindow = settings.wholeNumber("webhooks.fast-window", 4_096, 64, 100_000);
        slowWindow = settings.wholeNumber("webhooks.slow-window", 2_048, 64, 100_000);
    }

    /** How long a node has a delivery in hand before another may take it. */
    public Duration lease() {
        return lease;
    }

    /**
     * For the whole call, from the look-up of the name to the last byte of the answer: as the endpoint wants it, but not
     * so long that none of its lease is left to wait for its turn.
     *
     * @param wanted null leaves it to the server's setting
     */
    public Duration timeout(@Nullable Duration wanted) {
        return wanted == null || wanted.compareTo(longestTimeout) <= 0
                ? Objects.requireNonNullElse(wanted, timeout)
                : longestTimeout;
    }

    /** For a call to any endpoint, whatever it wants. */
    public Duration longestTimeout() {
        return longestTimeout;
    }

    /** Entry n is the wait before attempt n, counted from the end of the former. */
    public List<Duration> retrySchedule() {
        return retrySchedule;
    }

    /** So many failed attempts in a row pause an endpoint. */
    public int pauseAfterFailures() {
        return pauseAfterFailures;
    }

    /** Calls in flight to one endpoint that has no limit of its own, over all nodes. */
    public int callsPerEndpoint() {
        return callsPerEndpoint;
    }

    public int fastWindow() {
        return fastWindow;
    }

    public int slowWindow() {
        return slowWindow;
    }

    /** Deliveries in hand at once, in both lanes. */
    public int mostInHand() {
        return fastWindow + slowWindow;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
