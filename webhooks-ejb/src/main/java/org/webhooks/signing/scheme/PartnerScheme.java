package org.webhooks.signing.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.webhooks.signing.EventContent;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.Signed;
import org.webhooks.signing.SigningSecret;

/**
 * The partner dialect: {@code {event,id,createdAt,data}}, signed in {@code X-Webhook-Signature: sha256=…} over the body
 * alone. A cancellation is a change of status, too.
 */
final class PartnerScheme implements Scheme {
    static final String NAME = "partner";

    private static final String SIGNATURE = "X-Webhook-Signature";

    /** As JavaScript's {@code toISOString} has them, and as the dialect's answers do: always three digits. */
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final String PREFIX = "sha256=";
    private static final String CANCELLED = "order.cancelled";
    private static final String STATUS_CHANGED = "order.status_changed";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] body(EventContent content) {
        StringBuilder json = new StringBuilder(content.data().length() + 150);
        JsonText.appendString(json.append("{\"event\":"), content.type());
        JsonText.appendString(json.append(",\"id\":"), content.eventId());
        JsonText.appendString(
                json.append(",\"createdAt\":"),
                MILLISECONDS.format(content.createdAt().toInstant()));
        return json.append(",\"data\":")
                .append(content.data())
                .append('}')
                .toString()
                .getBytes(UTF_8);
    }

    @Override
    public Map<String, String> headers(Signed signed) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put(SIGNATURE, signature(signed.oldestSecret(), signed.body()));
        headers.put("X-Webhook-Event", signed.eventType());
        headers.put("X-Webhook-Delivery", signed.deliveryId());
        return headers;
    }

    @Override
    public String signatureHeader() {
        return SIGNATURE;
    }

    @Override
    public String generateSecret(RandomGenerator random) {
        return Hexadecimal.secret(random);
    }

    @Override
    public boolean verifies(String signature, byte[] body, SigningSecret secret) {
        return Hexadecimal.isSame(signature, signature(secret, body));
    }

    @Override
    public Set<String> raisedBy(String eventType) {
        return eventType.equals(CANCELLED) ? Set.of(STATUS_CHANGED) : Set.of();
    }

    private static String signature(SigningSecret secret, byte[] body) {
        return PREFIX + Hexadecimal.signature(secret, body);
    }
}
