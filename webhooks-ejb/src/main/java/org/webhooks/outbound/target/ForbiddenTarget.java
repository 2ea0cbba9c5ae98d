package org.webhooks.outbound.target;

/** A target that must not be called. The message is a sentence without its full stop, to be shown to its owner. */
public class ForbiddenTarget extends RuntimeException {

    /** What is wrong with the target. */
    public enum Reason {
        NOT_A_URL,
        SCHEME,
        NOT_HTTPS,
        CREDENTIALS,
        PORT,
        HOST,
        PRIVATE_ADDRESS
    }

    private final Reason reason;

    ForbiddenTarget(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
