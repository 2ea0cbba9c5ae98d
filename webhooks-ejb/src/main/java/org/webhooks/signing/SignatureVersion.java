package org.webhooks.signing;

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
    V1("v1"),
    /** Ed25519: who verifies knows the public key only. */
    V1A("v1a");

    private final String text;

    SignatureVersion(String text) {
        this.text = text;
    }

    /** As it is written in requests, in the database, and before each signature of {@code webhook-signature}. */
    public String text() {
        return text;
    }

    public static Optional<SignatureVersion> spelled(String text) {
        return Stream.of(values()).filter(version -> version.text.equals(text)).findFirst();
    }
}
