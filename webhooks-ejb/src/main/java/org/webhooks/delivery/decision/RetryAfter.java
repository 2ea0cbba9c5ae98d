package org.webhooks.delivery.decision;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the header of that name (RFC 9110 §10.2.3): seconds, or a date in one of the three forms of §5.6.7. */
final class RetryAfter {
    /** A receiver may ask for no longer rest. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_DIGITS = 18;
    private static final int FIRST_YEAR_OF_TWO_DIGITS = 1970;
    private static final List<DateTimeFormatter> DATES = List.of(
            // a day of one digit is none there, but is in RFC 1123 §5.2.14, whose form libraries write
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH),
            new DateTimeFormatterBuilder()
                    .appendPattern("EEEE, dd-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR_OF_TWO_DIGITS)
                    .appendPattern(" HH:mm:ss 'GMT'")
                    .toFormatter(Locale.ENGLISH),
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));

    private RetryAfter() {}

    /**
     * How long to rest, rounded up to whole seconds, at most a day; empty where the header is missing, can't be read, or
     * asks for no rest at all, which would be a call without end.
     */
    static Optional<Duration> read(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        Optional<Duration> asked = isNumber(text) ? seconds(text) : untilDate(text, now);
        return asked.filter(rest -> !rest.isNegative() && !rest.isZero())
                .map(rest -> rest.compareTo(LONGEST) > 0 ? LONGEST : roundedUp(rest));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<Duration> seconds(String digits) {
        return Optional.of(digits.length() > MOST_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Optional<Duration> untilDate(String text, Instant now) {
        for (DateTimeFormatter format : DATES) {
            try {
                Instant date = LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
                return Optional.of(Duration.between(now, date));
            } catch (DateTimeException anotherForm) {
                // the next one
            }
        }
        return Optional.empty();
    }

    private static Duration roundedUp(Duration rest) {
        return Duration.ofSeconds(rest.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
