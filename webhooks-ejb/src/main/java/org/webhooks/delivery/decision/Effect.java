package org.webhooks.delivery.decision;

/** What an attempt says of its endpoint's health. */
public enum Effect {
    /** Ends a row of failures. */
    SUCCESS(1),
    /** Nothing: no call was made. */
    NONE(0),
    /** One more in the row after which the endpoint is paused. */
    FAILURE(-1),
    /** The receiver asked to be left alone for a while, which is no failure of its. */
    REST(2),
    /** The receiver is gone for good: its endpoint is to be disabled. */
    GONE(3);

    private final int code;

    Effect(int code) {
        this.code = code;
    }

    /** As the statements know it. */
    public int code() {
        return code;
    }
}
