package org.webhooks.api.developer.problem;

/** A request that can be read, but not served: a field is missing or not what it must be. */
public final class InvalidRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    public InvalidRequest(Problem problem) {
        this(problem, "");
    }

    /** A request whose refusal names this. */
    public InvalidRequest(Problem problem, Object particular) {
        // senders of rubbish must not cost us a stack trace each
        super(String.valueOf(particular), null, false, false);
        this.problem = problem;
    }

    public Answer answer() {
        return problem.about(String.valueOf(getMessage()));
    }
}
