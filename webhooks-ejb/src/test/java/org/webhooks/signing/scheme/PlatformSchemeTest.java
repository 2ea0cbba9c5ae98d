package org.webhooks.signing.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.webhooks.signing.EventContent;
import org.webhooks.signing.Scheme;

class PlatformSchemeTest {

    private final Scheme scheme = Schemes.named("platform");

    @Test
    void bodyIsTheCompactEnvelope() {
        assertThat(body("send.email.sent", "{\"a\":1}"))
                .isEqualTo(
                        "{\"eventId\":\"evt_1\",\"type\":\"send.email.sent\",\"service\":\"send\",\"data\":{\"a\":1},"
                                + "\"livemode\":true,\"createdAt\":1700000000123}");
    }

    @Test
    void stringsAreEscapedAsJavaScriptWould() {
        assertThat(body("\"\\/\b\t\n\f\r\u0001\u001f\u007f\u2028é😀\ud800", "1"))
                .contains("\"type\":\"\\\"\\\\/\\b\\t\\n\\f\\r\\u0001\\u001f\u007f\u2028é😀\\ud800\"");
    }

    @Test
    void generatedSecretIs32BytesInBase64() {
        String secret = scheme.generateSecret(new Random(7));

        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring(6))).hasSize(32);
    }

    @Test
    void anUnknownSchemeIsNamed() {
        assertThat(scheme.name()).isIn(Schemes.names());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schemes.named("nosuch"))
                .withMessageContaining("'nosuch'")
                .withMessageContaining("platform");
    }

    private String body(String type, String data) {
        EventContent content = new EventContent(
                "acct_1",
                "evt_1",
                type,
                "send",
                data,
                true,
                Instant.ofEpochMilli(1_700_000_000_123L).atZone(ZoneOffset.UTC));
        return new String(scheme.body(content), UTF_8);
    }
}
