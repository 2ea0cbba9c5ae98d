package org.webhooks.api.store.answer;

import java.util.List;

/** A request that can be read, but not served: fields are missing or not what they must be. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Violation> violations;

    /**
     * With what is to be told.
     *
     * @param violations at least one, in the order in which they are told
     */
    public InvalidRequest(List<Violation> violations) {
        // senders of rubbish must not cost us a stack trace each
        super(violations.get(0).in(Language.ENGLISH), null, false, false);
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
