package org.webhooks.api.caller;

import org.webhooks.api.limit.Admission;

/**
 * What is to be done with a request, by the key it presents.
 *
 * @param retryAfterSeconds how long to wait after {@link Verdict#TOO_MANY_FAILURES}, at least 1; else 0
 */
public record Judgement(Verdict verdict, int retryAfterSeconds) {
    /** What a dialect's filter answers to. */
    public enum Verdict {
        LET_IN,
        /** No key, nobody's, a revoked one, or one of another dialect: nobody is told which. */
        UNKNOWN,
        /** As {@link #UNKNOWN}, from an address that has presented too many such keys within a minute. */
        TOO_MANY_FAILURES,
        /** A key of this dialect that was valid once. */
        EXPIRED
    }

    static final Judgement LET_IN = new Judgement(Verdict.LET_IN, 0);
    static final Judgement UNKNOWN = new Judgement(Verdict.UNKNOWN, 0);
    static final Judgement EXPIRED = new Judgement(Verdict.EXPIRED, 0);

    static Judgement failed(Admission failure) {
        return failure.admitted() ? UNKNOWN : new Judgement(Verdict.TOO_MANY_FAILURES, failure.retryAfterSeconds());
    }
}
