package org.webhooks;

import jakarta.ejb.ApplicationException;

/**
 * A business rule refuses what a caller asks; nothing was changed. Each dialect answers every {@link Reason} in its own
 * words. Rolls the surrounding transaction back.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    /** Why; a mapper switches over all of them without a default branch, so that a new one does not compile unnoticed. */
    public enum Reason {
        ACCOUNT_NOT_FOUND,
        KEY_NOT_FOUND,
        ENDPOINT_NOT_FOUND,
        EVENT_NOT_FOUND,
        DELIVERY_NOT_FOUND,
        /** The account has as many endpoints, or as many of this dialect, as it may have; the detail is how many. */
        TOO_MANY_ENDPOINTS,
        /** The endpoint's URL is not one that may be called; the detail says why. */
        TARGET_FORBIDDEN,
        /** The endpoint is disabled, so nothing can be sent to it. */
        ENDPOINT_DISABLED,
        /** An event with this id, or this idempotency key, was published with other content. */
        EVENT_CONFLICT,
        /** One publish would make more deliveries than a request may. */
        TOO_MANY_DELIVERIES,
        /** A delivery that is still under way can't be redelivered. */
        DELIVERY_UNFINISHED,
        /** A delivery that has reached its final state can't be cancelled. */
        DELIVERY_FINISHED,
        /** The system can't take more just now; the same request succeeds later. */
        BUSY
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public Refusal(Reason reason) {
        this(reason, reason.name());
    }

    public Refusal(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What more there is to say to the caller; the reason's name where there is nothing. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
