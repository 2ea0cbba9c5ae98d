package org.webhooks.it.receiver;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A call as the receiver saw it.
 *
 * @param method the HTTP verb
 * @param body as UTF-8
 * @param sha256 of the body's bytes
 * @param verdict what Standard Webhooks' library says of the signature: {@link #VALID}, or why not
 * @param status what was, or would have been, answered
 */
public record Receipt(
        String method,
        String path,
        HttpHeaders headers,
        String body,
        String sha256,
        String verdict,
        Instant at,
        int status) {
    public static final String VALID = "valid";

    static Receipt of(String method, String path, HttpHeaders headers, byte[] bytes, String verdict, int status) {
        String body = new String(bytes, StandardCharsets.UTF_8);
        return new Receipt(method, path, headers, body, sha256(bytes), verdict, Instant.now(), status);
    }

    public String webhookId() {
        return header("webhook-id");
    }

    /** The only value of a header, which there must be. */
    public String header(String name) {
        if (headers.allValues(name).size() != 1) {
            throw new AssertionError("Header " + name + " has the values " + headers.allValues(name));
        }
        return headers.allValues(name).get(0);
    }

    /** What Standard Webhooks' library says of the signature by another secret. */
    public String verdictBy(String secret) {
        return Verifier.verdict(secret, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
