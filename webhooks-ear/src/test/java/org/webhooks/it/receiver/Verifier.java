package org.webhooks.it.receiver;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** Judges a call as any partner would: by Standard Webhooks' own library. */
final class Verifier {
    private Verifier() {}

    /** Says {@link Receipt#VALID}, or why the call is not to be trusted. */
    static String verdict(String secret, HttpHeaders headers, byte[] body) {
        try {
            new Webhook(secret).verify(new String(body, StandardCharsets.UTF_8), headers);
            return Receipt.VALID;
        } catch (WebhookVerificationException | IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
