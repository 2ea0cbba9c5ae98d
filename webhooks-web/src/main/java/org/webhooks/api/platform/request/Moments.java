package org.webhooks.api.platform.request;

import java.time.Instant;
import java.util.Optional;

/** The moments that a caller may name: from 1970 to the end of 9999, which every database keeps. */
public final class Moments {
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final int MAX_MILLIS_DIGITS = 15;

    private Moments() {}

    /** Reads milliseconds since 1970, in plain decimal digits; empty where it is anything else. */
    public static Optional<Instant> ofMillis(String text) {
        boolean plain = !text.isEmpty()
                && text.length() <= MAX_MILLIS_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(text))).filter(Moments::isKept)
                : Optional.empty();
    }

    public static boolean isKept(Instant moment) {
        return !moment.isBefore(Instant.EPOCH) && !moment.isAfter(LAST);
    }
}
