package org.webhooks.api.platform.problem;

/** A request that can be read, but not served: a field is missing, unknown or not what it must be. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidRequest(Sentence sentence, Object... particular) {
        // senders of rubbish must not cost us a stack trace each
        super(sentence.with(particular), null, false, false);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
