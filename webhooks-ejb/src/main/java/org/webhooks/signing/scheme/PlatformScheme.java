package org.webhooks.signing.scheme;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.webhooks.signing.EventContent;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.Signed;
import org.webhooks.signing.SigningSecret;

/**
 * The platform dialect: {@code {eventId,type,service,data,livemode,createdAt}}, signed in
 * {@code X-DoDevWebhook-Signature: t=…,v1=…} over {@code t.body}, with one {@code v1} per live secret, oldest first.
 */
final class PlatformScheme implements Scheme {

    static final String NAME = "platform";

    private static final String SIGNATURE = "X-DoDevWebhook-Signature";

    private static final int SECRET_BYTES = 32;
    private static final String TIME = "t=";
    private static final String V1 = "v1=";

    /** A time and a signature for each secret that may sign at once. */
    private static final int MOST_PARTS = 6;

    private static final byte[] DOT = {'.'};

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public byte[] body(EventContent content) {
        StringBuilder json = new StringBuilder(content.data().length() + 200);
        JsonText.appendString(json.append("{\"eventId\":"), content.eventId());
        JsonText.appendString(json.append(",\"type\":"), content.type());
        JsonText.appendString(json.append(",\"service\":"), content.service());
        json.append(",\"data\":").append(content.data());
        json.append(",\"livemode\":").append(content.livemode());
        json.append(",\"createdAt\":").append(content.createdAt().toInstant().toEpochMilli());
        return json.append('}').toString().getBytes(UTF_8);
    }

    @Override
    public Map<String, String> headers(Signed signed) {
        String seconds = Long.toString(signed.at().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "DoDevWebhook/1.0");
        headers.put(SIGNATURE, signature(signed, seconds));
        headers.put("X-DoDevWebhook-Id", signed.eventId());
        headers.put("X-DoDevWebhook-Timestamp", seconds);
        return headers;
    }

    @Override
    public String signatureHeader() {
        return SIGNATURE;
    }

    @Override
    public String generateSecret(RandomGenerator random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean verifies(String signature, byte[] body, SigningSecret secret) {
        String[] parts = signature.split(",", MOST_PARTS + 1);
        if (!parts[0].startsWith(TIME) || parts.length > MOST_PARTS) {
            return false;
        }
        String expected = V1
                + Hexadecimal.signature(
                        secret, parts[0].substring(TIME.length()).getBytes(UTF_8), DOT, body);
        return Arrays.stream(parts).skip(1).anyMatch(part -> Hexadecimal.isSame(part, expected));
    }

    @Override
    public Optional<String> timeIn(String signature) {
        String first = signature.split(",", 2)[0];
        return Optional.of(first.startsWith(TIME) ? first.substring(TIME.length()) : "");
    }

    private static String signature(Signed signed, String seconds) {
        byte[] time = seconds.getBytes(ISO_8859_1);
        StringBuilder header = new StringBuilder(100).append(TIME).append(seconds);
        for (SigningSecret secret : signed.secrets()) {
            header.append(',').append(V1).append(Hexadecimal.signature(secret, time, DOT, signed.body()));
        }
        return header.toString();
    }
}
