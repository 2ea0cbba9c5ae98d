package org.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.webhooks.signing.scheme.Schemes;

class SignerTest {

    private static final String EVENT_ID = "evt_a1b2c3d4-e5f6-7890-abcd-ef1234567890";
    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);
    private static final EventContent TEST_EVENT = new EventContent(
            "acct_1",
            EVENT_ID,
            "platform.test",
            "platform",
            "{\"message\":\"This is a test webhook event from do.dev\",\"endpoint_id\":\"whep_abc123\"}",
            false,
            Instant.ofEpochMilli(1_700_000_000_000L).atZone(ZoneOffset.UTC));

    private final Scheme scheme = Schemes.named("platform");

    @Test
    void platformSignatureIsThatOfItsPublishedVector() {
        Map<String, String> headers = sign(AT, "whsec_EXAMPLE_SECRET_DO_NOT_USE");

        assertThat(headers)
                .containsEntry(
                        "X-DoDevWebhook-Signature",
                        "t=1700000000,v1=57ea7c387e4e31048e8ed65d22cb33d4bd2309344b749068b683032034ca55d0")
                .containsEntry("X-DoDevWebhook-Id", EVENT_ID)
                .containsEntry("X-DoDevWebhook-Timestamp", "1700000000")
                .containsEntry("User-Agent", "DoDevWebhook/1.0")
                .containsEntry("Content-Type", "application/json");
    }

    @Test
    void headersComeInTheContractsOrder() {
        assertThat(sign(AT, "whsec_EXAMPLE_SECRET_DO_NOT_USE").keySet())
                .containsExactly(
                        "Content-Type",
                        "User-Agent",
                        "X-DoDevWebhook-Signature",
                        "X-DoDevWebhook-Id",
                        "X-DoDevWebhook-Timestamp",
                        "webhook-id",
                        "webhook-timestamp",
                        "webhook-signature");
    }

    @Test
    void receiversVerifyWithTheStandardWebhooksLibrary() throws Exception {
        String secret = scheme.generateSecret(new Random(1));
        Map<String, String> headers = sign(Instant.now(), secret);

        new Webhook(secret).verify(body(), standardHeaders(headers));
    }

    @Test
    void whileASecretIsRotatedReceiversVerifyWithTheOldAndWithTheNew() throws Exception {
        String old = scheme.generateSecret(new Random(1));
        String young = scheme.generateSecret(new Random(2));
        Map<String, String> headers = sign(Instant.now(), old, young);

        new Webhook(old).verify(body(), standardHeaders(headers));
        new Webhook(young).verify(body(), standardHeaders(headers));
        assertThat(headers.get("webhook-signature")).matches("v1,\\S+ v1,\\S+");
    }

    @Test
    void platformSignatureRepeatsV1WithTheOldestSecretFirst() {
        String both =
                sign(AT, "whsec_EXAMPLE_SECRET_DO_NOT_USE", "whsec_another").get("X-DoDevWebhook-Signature");
        String old = sign(AT, "whsec_EXAMPLE_SECRET_DO_NOT_USE").get("X-DoDevWebhook-Signature");
        String young = sign(AT, "whsec_another").get("X-DoDevWebhook-Signature");

        assertThat(both).isEqualTo(old + "," + requireNonNull(young).substring("t=1700000000,".length()));
    }

    @Test
    void nothingIsSentUnsigned() {
        assertThatIllegalArgumentException().isThrownBy(() -> sign(AT)).withMessageContaining(EVENT_ID);
    }

    private Map<String, String> sign(Instant at, String... secrets) {
        List<SigningSecret> live =
                List.of(secrets).stream().map(SigningSecret::of).toList();
        return Signer.headers(
                scheme, new Signed(EVENT_ID, "platform.test", "dlv_1", scheme.body(TEST_EVENT), at, live));
    }

    private String body() {
        return new String(scheme.body(TEST_EVENT), UTF_8);
    }

    private static Map<String, List<String>> standardHeaders(Map<String, String> headers) {
        Map<String, List<String>> lists = new HashMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return lists;
    }
}
