package org.webhooks.signing.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
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

class PartnerSchemeTest {
    private static final String SECRET = "a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2";
    private static final byte[] BODY = "{\"event\":\"order.created\",\"data\":{\"id\":1}}".getBytes(UTF_8);
    private static final String SIGNATURE = "sha256=70415c75793ca66016812fe0c7570999bc40123c384a4b942454219d92f3dd2e";
    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);

    private final Scheme scheme = Schemes.named("partner");

    @Test
    void signatureIsThatOfItsPublishedVector() {
        assertThat(sign(BODY, AT, SECRET))
                .containsEntry("X-Webhook-Signature", SIGNATURE)
                .containsEntry("X-Webhook-Event", "order.created")
                .containsEntry("X-Webhook-Delivery", "dlv_1")
                .containsEntry("Content-Type", "application/json");
    }

    @Test
    void signatureIsOfTheBodyAlone() {
        assertThat(sign(BODY, AT.plusSeconds(600), SECRET)).containsEntry("X-Webhook-Signature", SIGNATURE);
    }

    @Test
    void headersComeInTheDialectsOrder() {
        assertThat(sign(BODY, AT, SECRET).keySet())
                .containsExactly(
                        "Content-Type",
                        "X-Webhook-Signature",
                        "X-Webhook-Event",
                        "X-Webhook-Delivery",
                        "webhook-id",
                        "webhook-timestamp",
                        "webhook-signature");
    }

    @Test
    void whileASecretIsRotatedTheOldOneSigns() {
        assertThat(sign(BODY, AT, SECRET, "b".repeat(64))).containsEntry("X-Webhook-Signature", SIGNATURE);
    }

    @Test
    void receiversVerifyWithTheStandardWebhooksLibrary() throws Exception {
        String secret = scheme.generateSecret(new Random(1));
        byte[] body = body("{\"id\":1}");
        Map<String, List<String>> headers = new HashMap<>();
        sign(body, Instant.now(), secret).forEach((name, value) -> headers.put(name, List.of(value)));

        new Webhook(Base64.getEncoder().encodeToString(Base64.getDecoder().decode(secret)))
                .verify(new String(body, UTF_8), headers);
    }

    @Test
    void verifiesNothingButTheBodyThatWasSigned() {
        SigningSecret secret = SigningSecret.of(SECRET);

        assertThat(scheme.verifies(SIGNATURE, BODY, secret)).isTrue();
        assertThat(scheme.verifies(SIGNATURE, "{}".getBytes(UTF_8), secret)).isFalse();
        assertThat(scheme.verifies(SIGNATURE.substring("sha256=".length()), BODY, secret))
                .isFalse();
        assertThat(scheme.verifies(SIGNATURE, BODY, SigningSecret.of("b".repeat(64))))
                .isFalse();
    }

    @Test
    void bodyIsTheCompactEnvelope() {
        assertThat(new String(body("{\"id\":1,\"a\":\"é\"}"), UTF_8))
                .isEqualTo("{\"event\":\"order.created\",\"id\":\"evt_1\",\"createdAt\":\"2023-11-14T22:13:20.000Z\","
                        + "\"data\":{\"id\":1,\"a\":\"é\"}}");
    }

    @Test
    void generatedSecretIs64HexadecimalDigits() {
        assertThat(scheme.generateSecret(new Random(7)))
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(scheme.generateSecret(new Random(8)));
    }

    @Test
    void aCancellationIsAChangeOfStatusToo() {
        assertThat(scheme.raisedBy("order.cancelled")).containsExactly("order.status_changed");
        assertThat(scheme.raisedBy("order.status_changed")).isEmpty();
        assertThat(scheme.raisedBy("order.created")).isEmpty();
    }

    private byte[] body(String data) {
        return scheme.body(new EventContent(
                "acct_1", "evt_1", "order.created", "order", data, true, AT.atZone(ZoneId.of("+03:00"))));
    }

    private Map<String, String> sign(byte[] body, Instant at, String... secrets) {
        List<SigningSecret> live =
                List.of(secrets).stream().map(SigningSecret::of).toList();
        return Signer.headers(scheme, new Signed("evt_1", "order.created", "dlv_1", body, at, live));
    }
}
