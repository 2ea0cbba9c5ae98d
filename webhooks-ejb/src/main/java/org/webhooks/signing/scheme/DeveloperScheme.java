package org.webhooks.signing.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.webhooks.signing.EventContent;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.Signed;
import org.webhooks.signing.SigningSecret;

/**
 * The developer dialect: {@code {id,type,createdAt,data}}, signed in {@code X-Webhook-Signature} over the body alone. An
 * accepted cancellation changes the status, too.
 */
final class DeveloperScheme implements Scheme {
    static final String NAME = "developer";

    private static final String SIGNATURE = "X-Webhook-Signature";

    private static final String CANCELLATION_ACCEPTED = "escrow.cancellation.accepted";
    private static final String STATUS_UPDATED = "escrow.status.updated";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] body(EventContent content) {
        StringBuilder json = new StringBuilder(content.data().length() + 150);
        JsonText.appendString(json.append("{\"id\":"), content.eventId());
        JsonText.appendString(json.append(",\"type\":"), content.type());
        JsonText.appendString(
                json.append(",\"createdAt\":"),
                content.createdAt().toInstant().truncatedTo(ChronoUnit.MILLIS).toString());
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
        headers.put(SIGNATURE, Hexadecimal.signature(signed.oldestSecret(), signed.body()));
        headers.put("X-Webhook-Event", signed.eventType());
        headers.put("X-Webhook-Id", signed.eventId());
        headers.put(
                "X-Webhook-Timestamp",
                signed.at().truncatedTo(ChronoUnit.MILLIS).toString());
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
        return Hexadecimal.isSame(signature, Hexadecimal.signature(secret, body));
    }

    @Override
    public Set<String> raisedBy(String eventType) {
        return eventType.equals(CANCELLATION_ACCEPTED) ? Set.of(STATUS_UPDATED) : Set.of();
    }
}
