package org.webhooks.signing.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.webhooks.signing.EventContent;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.Signed;
import org.webhooks.signing.SigningSecret;

/**
 * The store dialect: {@code {event,id,created_at,data}} with the store's local time, signed in
 * {@code X-Tjar-Signature} over the body alone.
 */
final class StoreScheme implements Scheme {
    static final String NAME = "store";

    private static final String SIGNATURE = "X-Tjar-Signature";

    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] body(EventContent content) {
        StringBuilder json = new StringBuilder(content.data().length() + 150);
        JsonText.appendString(json.append("{\"event\":"), content.type());
        JsonText.appendString(json.append(",\"id\":"), content.eventId());
        JsonText.appendString(json.append(",\"created_at\":"), LOCAL_TIME.format(content.createdAt()));
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
}
