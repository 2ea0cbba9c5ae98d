package org.webhooks.signing.vault;

/** A sealed secret that does not open: its master key is gone, or it was altered or moved to another endpoint. */
public class UnreadableSecret extends RuntimeException {

    UnreadableSecret(String message) {
        super(message);
    }

    UnreadableSecret(String message, Throwable cause) {
        super(message, cause);
    }
}
