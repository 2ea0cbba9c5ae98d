package org.webhooks.benchmark.receiver;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/** How endpoints take what they are sent: the first part of their path. */
public enum Manner {
    /** Answers with 200 at once. */
    PROMPT,
    /** Accepts the connection and the request, and never answers. */
    MUTE,
    /** Answers with 200 after a second. */
    SLOW,
    /** Answers with 500 at once. */
    FAILING,
    /** Answers with 500 to one call in twenty, by chance. */
    MOODY;

    private static final byte[] OK = answer("200 OK");
    private static final byte[] FAILURE = answer("500 Internal Server Error");
    private static final int ONE_IN = 20;
    private static final Duration SLOWNESS = Duration.ofSeconds(1);

    private static byte[] answer(String status) {
        return ("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n").getBytes(US_ASCII);
    }

    static Manner of(String pathSegment) {
        return valueOf(pathSegment.toUpperCase(Locale.ROOT));
    }

    String pathSegment() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this call succeeds. */
    boolean accepts(Random chance) {
        return switch (this) {
            case PROMPT, SLOW -> true;
            case MUTE, FAILING -> false;
            case MOODY -> chance.nextInt(ONE_IN) != 0;
        };
    }

    /** How long after a call it is answered. */
    Duration delay() {
        return this == SLOW ? SLOWNESS : Duration.ZERO;
    }

    /** What is answered to a call that succeeds, or not: nothing, where it is never answered. */
    ByteBuffer answer(boolean accepted) {
        if (this == MUTE) {
            return ByteBuffer.allocate(0);
        }
        return ByteBuffer.wrap(accepted ? OK : FAILURE);
    }
}
