package org.webhooks.api.developer.problem;

import java.util.List;
import org.webhooks.api.openapi.Schema;

/** Refusals as the dialect's document shows them, each with the very body that is answered. */
public final class RefusedAnswers {
    private static final Schema PROBLEM = Schema.object()
            .has("error", Schema.text().described("What is wrong, or a title of it"))
            .mayHave("message", Schema.text().described("What is wrong, under a title"))
            .mayHave("retryAfter", Schema.integer().atLeast(1).described("Seconds"))
            .mayHave("details", Schema.object().open().described("What is wrong with single fields"))
            .named("Problem");

    private RefusedAnswers() {}

    /** A refusal whose text names nothing particular. */
    public static org.webhooks.api.openapi.Answer of(Problem problem) {
        return of(problem.plainly());
    }

    public static org.webhooks.api.openapi.Answer of(Answer refused) {
        Problem problem = refused.problem();
        return org.webhooks.api.openapi.Answer.of(
                        problem.status(), meaningOf(problem.status()), PROBLEM, refused.body())
                .named(problem.name());
    }

    /** What any route may answer. */
    public static List<org.webhooks.api.openapi.Answer> everywhere() {
        return List.of(
                of(Problem.BAD_REQUEST),
                of(Problem.UNAUTHORIZED),
                tooManyRequests(),
                of(Problem.INTERNAL_ERROR.about("1f0c8d2e")),
                of(Problem.UNAVAILABLE).with("Retry-After", Schema.integer().atLeast(1)));
    }

    /** What any route that reads a body may answer. */
    public static List<org.webhooks.api.openapi.Answer> ofBodies() {
        return List.of(of(Problem.BODY_BROKE_OFF), of(Problem.BODY_TOO_LARGE), of(Problem.NOT_JSON));
    }

    private static org.webhooks.api.openapi.Answer tooManyRequests() {
        return org.webhooks.api.openapi.Answer.of(429, meaningOf(429), PROBLEM, TooManyRequests.body(23))
                .with("Retry-After", Schema.integer().atLeast(1));
    }

    private static String meaningOf(int status) {
        return switch (status) {
            case 400 -> "A field is not as it must be, the request can't be read, or there are too many webhooks";
            case 401 -> "No token, or one that is unknown, revoked, expired or of another dialect";
            case 404 -> "There is none, or it is another developer's";
            case 413 -> "The body is too large";
            case 415 -> "The body is not JSON in UTF-8";
            case 429 -> "Too many requests from this address";
            case 500 -> "A fault of ours; the message has the number of the incident";
            case 503 -> "Not just now; the same request succeeds after Retry-After seconds";
            default -> throw new IllegalArgumentException("No meaning of " + status);
        };
    }
}
