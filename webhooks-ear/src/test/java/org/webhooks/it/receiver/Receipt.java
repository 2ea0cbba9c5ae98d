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
 * @param verdict what Standard Webhooks' library says of the signature: {@link #VALID}, or why not
 * @param status what was, or would have been, answered
 */
public record Receipt(
        String path, HttpHeaders headers, byte[] body, String verdict, Instant at, int status) {
    public static final String VALID = "valid";

    public String webhookId() {
        return header("webhook-id");
    }

    /** The only value of a header, which there must be. */
    public String header(String name) {
        if (headers.allValues(name).size() != 1) {
            throw new AssertionError("Header " + name + " occurs " + headers.allValues(name));
        }
        return headers.allValues(name).get(0);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public boolean accepted() {
        return status / 100 == 2;
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
