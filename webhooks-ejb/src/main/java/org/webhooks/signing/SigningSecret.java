package org.webhooks.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One live secret of an endpoint with its keys prepared; immutable, to be kept and shared between threads. */
public final class SigningSecret implements SigningKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "whsec_";

    private final SecretKeySpec wholeText;
    private final SecretKeySpec standardWebhooks;

    private SigningSecret(byte[] wholeText, byte[] standardWebhooks) {
        this.wholeText = new SecretKeySpec(wholeText, ALGORITHM);
        this.standardWebhooks = new SecretKeySpec(standardWebhooks, ALGORITHM);
    }

    /**
     * Prepares both keys.
     *
     * @throws IllegalArgumentException if the secret is empty
     */
    public static SigningSecret of(String secret) {
        byte[] whole = secret.getBytes(UTF_8);
        if (whole.length == 0) {
            throw new IllegalArgumentException("a signing secret must not be empty");
        }
        return new SigningSecret(whole, standardKey(secret, whole));
    }

    /** HMAC-SHA256 of the parts in a row, keyed with the secret's whole text, its prefix included. */
    public byte[] macByWholeText(byte[]... parts) {
        return mac(wholeText, parts);
    }

    /**
     * HMAC-SHA256 of the parts in a row, keyed as Standard Webhooks has it: the secret without {@code whsec_},
     * base64-decoded; where that is not base64 (standard alphabet, padding optional), the UTF-8 bytes of the whole.
     */
    public byte[] macByStandardWebhooks(byte[]... parts) {
        return mac(standardWebhooks, parts);
    }

    @Override
    public SignatureVersion version() {
        return SignatureVersion.V1;
    }

    @Override
    public String standardSignature(byte[]... parts) {
        return SignatureVersion.V1.entry(macByStandardWebhooks(parts));
    }

    private static byte[] standardKey(String secret, byte[] whole) {
        String encoded = secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret;
        try {
            byte[] decoded = Base64.getDecoder().decode(encoded);
            return decoded.length == 0 ? whole : decoded;
        } catch (IllegalArgumentException notBase64) {
            return whole;
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "this JVM has no " + ALGORITHM + ", which every Java platform must have", e);
        }
    }

    @Override
    public String toString() {
        return "SigningSecret[hidden]";
    }
}
