package org.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {

    private static final byte[] TEXT = "id.1.body".getBytes(UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"whsec_AAECAwQFBgc=", "whsec_AAECAwQFBgc", "AAECAwQFBgc=", "AAECAwQFBgc"})
    void standardKeyIsDecodedWithOrWithoutPrefixAndPadding(String secret) throws Exception {
        assertThat(SigningSecret.of(secret).macByStandardWebhooks(TEXT))
                .isEqualTo(hmac(Base64.getDecoder().decode("AAECAwQFBgc=")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"whsec_not-base64!", "whsec_EXAMPLE_SECRET", "whsec_", "whsec_A", "optional custom", "pässword"})
    void whatIsNotStandardBase64IsTheKeyAsItStands(String secret) throws Exception {
        assertThat(SigningSecret.of(secret).macByStandardWebhooks(TEXT)).isEqualTo(hmac(secret.getBytes(UTF_8)));
    }

    @Test
    void dialectsSignWithTheWholeText() throws Exception {
        assertThat(SigningSecret.of("whsec_AAECAwQFBgc=").macByWholeText(TEXT))
                .isEqualTo(hmac("whsec_AAECAwQFBgc=".getBytes(UTF_8)));
    }

    @Test
    void partsAreSignedAsOneText() {
        SigningSecret secret = SigningSecret.of("whsec_AAECAwQFBgc=");

        assertThat(secret.macByWholeText("id.1.".getBytes(UTF_8), "body".getBytes(UTF_8)))
                .isEqualTo(secret.macByWholeText(TEXT));
    }

    @Test
    void neverShowsItself() {
        assertThat(SigningSecret.of("whsec_AAECAwQFBgc=")).hasToString("SigningSecret[hidden]");
    }

    @Test
    void emptyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningSecret.of(""));
    }

    private static byte[] hmac(byte[] key) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(TEXT);
    }
}
