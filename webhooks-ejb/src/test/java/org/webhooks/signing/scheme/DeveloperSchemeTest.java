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

class DeveloperSchemeTest {
    private static final String EVENT_ID = "evt_a1b2c3d4-e5f6-7890-abcd-ef1234567890";
    private static final String SECRET = "a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2";
    private static final String BODY = "{\"id\":\"" + EVENT_ID + "\",\"type\":\"contract.signed\","
            + "\"createdAt\":\"2024-01-15T10:00:00.123Z\",\"data\":{\"contract\":{\"signedBy\":\"seller\"}}}";
    /** Computed by {@code openssl dgst -sha256 -hmac} of the body, with the secret's text as key. */
    private static final String SIGNATURE = "2dcfc7af325e19f5d33c661f1123f82829bbe5669705c014c6701471ebba48f1";

    private static final EventContent SIGNED = new EventContent(
            "acct_1",
            EVENT_ID,
            "contract.signed",
            "contract",
            "{\"contract\":{\"signedBy\":\"seller\"}}",
            true,
            ZonedDateTime.parse("2024-01-15T13:00:00.123456+03:00"));

    private final Scheme scheme = Schemes.named("developer");

    @Test
    void bodyIsTheCompactEnvelope() {
        assertThat(body()).isEqualTo(BODY);
    }

    @Test
    void momentsWithoutAFractionAreSpelledAsTheDocumentHasThem() {
        assertThat(sign(Instant.parse("2024-01-15T10:00:00Z"), SECRET))
                .containsEntry("X-Webhook-Timestamp", "2024-01-15T10:00:00Z");
    }

    @Test
    void headersAreThoseOfTheContractInItsOrder() {
        Map<String, String> headers = sign(Instant.parse("2024-01-15T10:00:05.678901Z"), SECRET);

        assertThat(headers.keySet())
                .containsExactly(
                        "Content-Type",
                        "X-Webhook-Signature",
                        "X-Webhook-Event",
                        "X-Webhook-Id",
                        "X-Webhook-Timestamp",
                        "webhook-id",
                        "webhook-timestamp",
                        "webhook-signature");
        assertThat(headers)
                .containsEntry("Content-Type", "application/json")
                .containsEntry("X-Webhook-Signature", SIGNATURE)
                .containsEntry("X-Webhook-Event", "contract.signed")
                .containsEntry("X-Webhook-Id", EVENT_ID)
                .containsEntry("X-Webhook-Timestamp", "2024-01-15T10:00:05.678Z");
    }

    @Test
    void theSignatureIsTheSameOnEveryAttempt() {
        Map<String, String> later = sign(Instant.parse("2030-01-01T00:00:00Z"), SECRET);

        assertThat(later).containsEntry("X-Webhook-Signature", SIGNATURE);
    }

    @Test
    void whileASecretIsRotatedTheOldOneSigns() {
        assertThat(sign(Instant.EPOCH, SECRET, "b".repeat(64))).containsEntry("X-Webhook-Signature", SIGNATURE);
    }

    @Test
    void verifiesOnlyTheBytesThatWereSignedWithTheSecret() {
        SigningSecret secret = SigningSecret.of(SECRET);
        byte[] body = scheme.body(SIGNED);

        assertThat(scheme.verifies(SIGNATURE, body, secret)).isTrue();
        assertThat(scheme.verifies(SIGNATURE, (BODY + " ").getBytes(UTF_8), secret))
                .isFalse();
        assertThat(scheme.verifies(SIGNATURE, body, SigningSecret.of("b".repeat(64))))
                .isFalse();
        assertThat(scheme.verifies("sha256=" + SIGNATURE, body, secret)).isFalse();
        assertThat(scheme.verifies("", body, secret)).isFalse();
    }

    @Test
    void generatedSecretsAre64HexadecimalDigits() {
        Random random = new Random(7);

        assertThat(scheme.generateSecret(random)).matches("[0-9a-f]{64}").isNotEqualTo(scheme.generateSecret(random));
    }

    @Test
    void receiversVerifyWithTheStandardWebhooksLibrary() throws Exception {
        String secret = scheme.generateSecret(new Random(1));
        Map<String, List<String>> headers = new HashMap<>();
        sign(Instant.now(), secret).forEach((name, value) -> headers.put(name, List.of(value)));

        new Webhook(secret).verify(body(), headers);
    }

    @Test
    void anAcceptedCancellationUpdatesTheStatusToo() {
        assertThat(scheme.raisedBy("escrow.cancellation.accepted")).containsExactly("escrow.status.updated");
        assertThat(scheme.raisedBy("escrow.cancellation.requested")).isEmpty();
        assertThat(scheme.raisedBy("escrow.cancellation.rejected")).isEmpty();
        assertThat(scheme.raisedBy("escrow.status.updated")).isEmpty();
    }

    private Map<String, String> sign(Instant at, String... secrets) {
        List<SigningSecret> live =
                List.of(secrets).stream().map(SigningSecret::of).toList();
        return Signer.headers(scheme, new Signed(EVENT_ID, "contract.signed", "dlv_1", scheme.body(SIGNED), at, live));
    }

    private String body() {
        return new String(scheme.body(SIGNED), UTF_8);
    }
}
