package org.webhooks.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Map;

/**
 * The headers that every dialect sends besides its own.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
final class StandardWebhooks {

    private static final byte[] DOT = {'.'};

    private StandardWebhooks() {}

    /** Puts {@code webhook-id}, {@code webhook-timestamp} and {@code webhook-signature}, one entry per live secret. */
    static void addTo(Map<String, String> headers, Signed signed) {
        String seconds = Long.toString(signed.at().getEpochSecond());
        headers.put("webhook-id", signed.eventId());
        headers.put("webhook-timestamp", seconds);
        headers.put("webhook-signature", signature(signed, seconds));
    }

    private static String signature(Signed signed, String seconds) {
        byte[] id = signed.eventId().getBytes(UTF_8);
        byte[] time = seconds.getBytes(ISO_8859_1);
        StringBuilder header = new StringBuilder(100);
        for (SigningSecret secret : signed.secrets()) {
            byte[] mac = secret.macByStandardWebhooks(id, DOT, time, DOT, signed.body());
            header.append(header.isEmpty() ? "v1," : " v1,")
                    .append(Base64.getEncoder().encodeToString(mac));
        }
        return header.toString();
    }
}
