package org.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Map;

/**
 * The headers that every dialect sends besides its own.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class StandardWebhooks {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private static final byte[] DOT = {'.'};

    private StandardWebhooks() {}

    /** Puts {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}, one entry per live key. */
    static void addTo(Map<String, String> headers, Signed signed) {
        String seconds = Long.toString(signed.at().getEpochSecond());
        headers.put(ID, signed.eventId());
        headers.put(TIMESTAMP, seconds);
        headers.put(SIGNATURE, signature(signed, seconds));
    }

    private static String signature(Signed signed, String seconds) {
        return signed.standardKeys().stream()
                .map(key -> signature(key, signed.eventId(), seconds, signed.body()))
                .collect(joining(" "));
    }

    /** The entry of {@code webhook-signature} by one key. */
    static String signature(SigningKey key, String id, String seconds, byte[] body) {
        return key.standardSignature(id.getBytes(UTF_8), DOT, seconds.getBytes(UTF_8), DOT, body);
    }
}
