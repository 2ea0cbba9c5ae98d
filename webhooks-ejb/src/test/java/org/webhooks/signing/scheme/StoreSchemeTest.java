package org.webhooks.signing.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.webhooks.signing.EventContent;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.Signed;
import org.webhooks.signing.Signer;
import org.webhooks.signing.SigningSecret;

class StoreSchemeTest {
    private static final String SECRET = "optional-custom-secret-min-32-chars-long";
    private static final String OTHER_SECRET = "another-custom-secret-of-the-same-store";
    private static final byte[] BODY = "{\"a\":1}".getBytes(UTF_8);
    private static final String SIGNATURE = "c43626e0e092e7aaa693765861033b28f852f3301ab463f6eb4d0eedf4296fa9";

    private final Scheme scheme = Schemes.named("store");

    @Test
    void bodyIsTheCompactEnvelopeWithTheStoresLocalTime() {
        assertThat(text(scheme.body(event("{\"total\":1.5}"))))
                .isEqualTo("{\"event\":\"order.created\",\"id\":\"evt_1\","
                        + "\"created_at\":\"2026-04-02 00:26:18\",\"data\":{\"total\":1.5}}");
    }

    @Test
    void signatureIsThatOfItsVector() {
        assertThat(sign(Instant.EPOCH, BODY, SECRET)).containsEntry("X-Tjar-Signature", SIGNATURE);
    }

    @Test
    void headersComeInTheContractsOrder() {
        assertThat(sign(Instant.EPOCH, BODY, SECRET).keySet())
                .containsExactly(
                        "Content-Type", "X-Tjar-Signature", "webhook-id", "webhook-timestamp", "webhook-signature");
    }

    @Test
    void whileASecretIsRotatedTheOldOneSigns() {
        assertThat(sign(Instant.EPOCH, BODY, SECRET, OTHER_SECRET)).containsEntry("X-Tjar-Signature", SIGNATURE);
    }

    @Test
    void verifiesItsOwnSignatureAndNoOther() {
        SigningSecret secret = SigningSecret.of(SECRET);

        assertThat(scheme.verifies(SIGNATURE, BODY, secret)).isTrue();
        assertThat(scheme.verifies(SIGNATURE, "{\"a\":2}".getBytes(UTF_8), secret))
                .isFalse();
        assertThat(scheme.verifies(SIGNATURE, BODY, SigningSecret.of(OTHER_SECRET)))
                .isFalse();
        assertThat(scheme.verifies("sha256=" + SIGNATURE, BODY, secret)).isFalse();
        assertThat(scheme.verifies("", BODY, secret)).isFalse();
    }

    @Test
    void generatedSecretIs32BytesInHexadecimal() {
        assertThat(scheme.generateSecret(new Random(7))).matches("[0-9a-f]{64}");
    }

    @Test
    void receiversVerifyWithTheStandardWebhooksLibrary() throws Exception {
        byte[] body = scheme.body(event("{\"a\":1}"));
        // the library knows secrets in base64 only
        String secret = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYqr";
        Map<String, List<String>> headers = new HashMap<>();
        sign(Instant.now(), body, secret).forEach((name, value) -> headers.put(name, List.of(value)));

        new Webhook(secret).verify(text(body), headers);
    }

    private Map<String, String> sign(Instant at, byte[] body, String... secrets) {
        List<SigningSecret> live =
                List.of(secrets).stream().map(SigningSecret::of).toList();
        return Signer.headers(scheme, new Signed("evt_1", "order.created", "dlv_1", body, at, live));
    }

    private static EventContent event(String data) {
        return new EventContent(
                "acct_1",
                "evt_1",
                "order.created",
                "order",
                data,
                true,
                ZonedDateTime.parse("2026-04-02T00:26:18.123+03:00"));
    }

    private static String text(byte[] utf8) {
        return new String(utf8, UTF_8);
    }
}
