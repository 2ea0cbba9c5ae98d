package org.webhooks.account.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** The text of a key as its owner holds it. Never logged, never stored. */
record KeyText(String text) {
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int PARTNER_CHARACTERS = 32;
    private static final int SECRET_BYTES = 32;
    private static final int SHOWN_CHARACTERS = 20;
    private static final int SHOWN_SECRET_CHARACTERS = 8;

    /** A new key: 256 random bits, for partners 32 base62 characters (190 bits). */
    static KeyText generate(KeyKind kind, RandomGenerator random) {
        return new KeyText(kind.prefix() + (kind.isOfPartner() ? base62(random) : hexadecimal(random)));
    }

    private static String base62(RandomGenerator random) {
        StringBuilder text = new StringBuilder(PARTNER_CHARACTERS);
        for (int i = 0; i < PARTNER_CHARACTERS; i++) {
            text.append(BASE62.charAt(random.nextInt(BASE62.length())));
        }
        return text.toString();
    }

    private static String hexadecimal(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    String shownPrefix() {
        int secretStart = text.lastIndexOf('_') + 1;
        return text.substring(0, Math.min(SHOWN_CHARACTERS, secretStart + SHOWN_SECRET_CHARACTERS));
    }

    @Override
    public String toString() {
        return shownPrefix() + "…";
    }
}
