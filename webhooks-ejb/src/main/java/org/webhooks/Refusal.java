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
        ACCOUNT_NOT_FOUND("Account not found"),
        KEY_NOT_FOUND("API key not found"),
        ENDPOINT_NOT_FOUND("Webhook endpoint not found"),
        EVENT_NOT_FOUND("Event not found"),
        DELIVERY_NOT_FOUND("Delivery not found"),
        EVENT_TYPE_NOT_FOUND("Event type not found"),
        JOB_NOT_FOUND("Job not found"),
        /** The account has as many endpoints, or as many of this dialect, as it may have; the detail is how many. */
        TOO_MANY_ENDPOINTS("The account has as many webhook endpoints as it may have"),
        /** The endpoint's URL is not one that may be called; the detail says why. */
        TARGET_FORBIDDEN("Webhook URL is not allowed"),
        /** The endpoint is disabled, so nothing can be sent to it. */
        ENDPOINT_DISABLED("Webhook endpoint is disabled"),
        /** The event type's schema is none, or its example breaks it; the detail names the place. */
        EVENT_TYPE_INVALID("Event type is invalid"),
        /** The account has as many event types as it may have. */
        TOO_MANY_EVENT_TYPES("An account must not have more than 1000 event types"),
        /** The event's data breaks the schema of its type; the detail names the place and the rule. */
        EVENT_DATA_INVALID("Event data breaks the schema of its type"),
        /** An event with this id, or a request with this idempotency key, was published with other content. */
        EVENT_CONFLICT("An event with this eventId or Idempotency-Key was published with other content"),
        /** One publish would make more deliveries than a request may. */
        TOO_MANY_DELIVERIES("One request must not make more than 100000 deliveries"),
        /** A delivery that is still under way can't be redelivered. */
        DELIVERY_UNFINISHED("Delivery is still under way"),
        /** A delivery that has reached its final state can't be cancelled. */
        DELIVERY_FINISHED("Delivery is already finished"),
        /** The account has as many jobs open as it may have. */
        TOO_MANY_JOBS("The account has 20 jobs open: wait for one to end, or cancel one"),
        /** The system can't take more just now; the same request succeeds later. */
        BUSY("Try again in a moment");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** For those who have no dialect of their own: applications on the server, and the operator. */
        public String sentence() {
            return sentence;
        }
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    public Refusal(Reason reason) {
        this(reason, reason.sentence());
    }

    public Refusal(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What more there is to say to the caller; the reason's sentence where there is nothing. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The same refusal, of one event of a batch. */
    public Refusal inBatch(int index) {
        return new Refusal(reason, "events[" + index + "]: " + detail());
    }
}
