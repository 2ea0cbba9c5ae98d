package org.webhooks.it.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

/** Verifies a call as a receiver does who knows nothing but a public key: Standard Webhooks' version v1a. */
public final class PublicKeyVerifier {
    private static final String PREFIX = "whpk_";
    private static final String VERSION = "v1a,";

    /** What stands before the raw bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final String X509_BEGIN = "302a300506032b6570032100";

    private final PublicKey key;

    public PublicKeyVerifier(String publicKey) {
        byte[] raw = Base64.getDecoder().decode(publicKey.substring(PREFIX.length()));
        byte[] encoded = HexFormat.of().parseHex(X509_BEGIN + HexFormat.of().formatHex(raw));
        try {
            key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(publicKey, e);
        }
    }

    /** Whether any signature of the call is of this key. */
    public boolean accepts(Receipt receipt) {
        String signed = receipt.webhookId() + "." + receipt.header("webhook-timestamp") + "." + receipt.body();
        return Stream.of(receipt.header("webhook-signature").split(" ", -1))
                .filter(entry -> entry.startsWith(VERSION))
                .anyMatch(entry -> isSigned(signed.getBytes(UTF_8), entry.substring(VERSION.length())));
    }

    private boolean isSigned(byte[] signed, String signature) {
        try {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(key);
            verification.update(signed);
            return verification.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
