package org.webhooks.signing;

/** Why a receiver that keeps to Standard Webhooks would not accept a call. */
public enum Flaw {
    ID_MISSING,
    TIMESTAMP_MISSING,
    SIGNATURE_MISSING,
    TIMESTAMP_MALFORMED,
    TIMESTAMP_TOO_OLD,
    TIMESTAMP_TOO_NEW,
    /** Neither is any signature of a version that there is. */
    SIGNATURE_MALFORMED,
    /** Made by no live key, or of another id, time or body. */
    SIGNATURE_MISMATCH
}
