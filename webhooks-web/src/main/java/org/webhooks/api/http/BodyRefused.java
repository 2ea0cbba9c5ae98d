package org.webhooks.api.http;

/** A request's body is not read, for its size or its type. */
public final class BodyRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why, each with its status code of RFC 9110. */
    public enum Reason {
        /** 413 */
        TOO_LARGE,
        /** 415 */
        NOT_JSON
    }

    private final Reason reason;

    BodyRefused(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
