package org.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.signing.scheme.Schemes;

class SigningKeyPairTest {
    /** What stands before the raw bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final String X509_BEGIN = "302a300506032b6570032100";

    @ParameterizedTest(name = "test {index} of RFC 8032, section 7.1")
    @CsvSource(delimiter = '|', textBlock = """
            9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60 | d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a | '' | e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
            4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb | 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c | 72 | 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
            """)
    void signsAsItsStandardDoes(String privateKey, String publicKey, String message, String signature) {
        SigningKeyPair pair = SigningKeyPair.of("whsk_" + base64(privateKey + publicKey));

        assertThat(pair.publicKey()).isEqualTo("whpk_" + base64(publicKey));
        assertThat(pair.standardSignature(HexFormat.of().parseHex(message))).isEqualTo("v1a," + base64(signature));
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }

    @Test
    void receiversVerifyByThePublicKeyAlone() throws Exception {
        SigningKeyPair old = SigningKeyPair.generate();
        SigningKeyPair young = SigningKeyPair.generate();
        byte[] body = "{\"a\":\"é\"}".getBytes(UTF_8);

        Map<String, String> headers = Signer.headers(
                Schemes.named("platform"),
                new Signed(
                        "evt_1",
                        "a.b",
                        "dlv_1",
                        body,
                        Instant.ofEpochSecond(1_700_000_000),
                        List.of(SigningSecret.of("whsec_c2VjcmV0")),
                        List.of(old, young)));

        String[] entries = headers.getOrDefault("webhook-signature", "").split(" ", -1);
        byte[] signed = ("evt_1.1700000000." + new String(body, UTF_8)).getBytes(UTF_8);
        assertThat(entries).hasSize(2);
        assertThat(isSigned(entries[0], signed, old.publicKey())).isTrue();
        assertThat(isSigned(entries[1], signed, young.publicKey())).isTrue();
        assertThat(isSigned(entries[1], signed, old.publicKey())).isFalse();
        assertThat(headers.get("X-DoDevWebhook-Signature")).matches("t=1700000000,v1=[0-9a-f]{64}");
    }

    private static boolean isSigned(String entry, byte[] signed, String publicKey) throws GeneralSecurityException {
        byte[] raw = Base64.getDecoder().decode(publicKey.substring("whpk_".length()));
        byte[] encoded = HexFormat.of().parseHex(X509_BEGIN + HexFormat.of().formatHex(raw));
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(signed);
        assertThat(entry).startsWith("v1a,");
        return signature.verify(Base64.getDecoder().decode(entry.substring("v1a,".length())));
    }

    @Test
    void isTheSameAfterItWasKept() {
        SigningKeyPair pair = SigningKeyPair.generate();
        SigningKeyPair kept = SigningKeyPair.of(pair.text());

        assertThat(kept.publicKey()).isEqualTo(pair.publicKey());
        assertThat(kept.standardSignature(new byte[] {1})).isEqualTo(pair.standardSignature(new byte[] {1}));
        assertThat(SigningKeyPair.generate().publicKey()).isNotEqualTo(pair.publicKey());
    }

    @Test
    void showsNothingSecret() {
        SigningKeyPair pair = SigningKeyPair.generate();

        assertThat(pair).hasToString("SigningKeyPair[" + pair.publicKey() + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsk_", "whsk_AAAA", "whsk_!", "whsec_c2VjcmV0"})
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKeyPair.of(text));
    }
}
