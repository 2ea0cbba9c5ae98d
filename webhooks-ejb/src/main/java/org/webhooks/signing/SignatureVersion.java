package org.webhooks.signing;

import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The signatures of Standard Webhooks that an endpoint may ask for.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
public enum SignatureVersion {
    /** HMAC-SHA256 with a secret that both sides know. */
    V1("v1") {
        @Override
        public SigningKey key(String keyText) {
            return SigningSecret.of(keyText);
        }
    },
    /** Ed25519: who verifies knows the public key only. */
    V1A("v1a") {
        @Override
        public SigningKey key(String keyText) {
            return SigningKeyPair.of(keyText);
        }
    };

    private final String text;

    SignatureVersion(String text) {
        this.text = text;
    }

    /** As it is written in requests, in the database, and before each signature of {@code webhook-signature}. */
    public String text() {
        return text;
    }

    /** The key that makes such signatures, prepared from the text it is kept as. */
    public abstract SigningKey key(String keyText);

    String entry(byte[] signature) {
        return text + "," + Base64.getEncoder().encodeToString(signature);
    }

    public static Optional<SignatureVersion> spelled(String text) {
        return Stream.of(values()).filter(version -> version.text.equals(text)).findFirst();
    }

    /**
     * As the database keeps it.
     *
     * @throws IllegalStateException where a newer version of this program wrote another
     */
    public static SignatureVersion stored(String text) {
        return spelled(text).orElseThrow(() -> new IllegalStateException("no such signature: " + text));
    }
}
