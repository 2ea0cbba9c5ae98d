package org.webhooks.signing.scheme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.webhooks.signing.SigningSecret;

/** The bare form of signatures and secrets: lower-case hexadecimal, keyed with the secret's text as it stands. */
final class Hexadecimal {
    private static final int SECRET_BYTES = 32;
    private static final HexFormat HEX = HexFormat.of();

    private Hexadecimal() {}

    /** HMAC-SHA256 of the parts in a row. */
    static String signature(SigningSecret secret, byte[]... parts) {
        return HEX.formatHex(secret.macByWholeText(parts));
    }

    /** Compares in constant time. */
    static boolean isSame(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), expected.getBytes(UTF_8));
    }

    /** 256 random bits. */
    static String secret(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return HEX.formatHex(secret);
    }
}
