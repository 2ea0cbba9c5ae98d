package org.webhooks.api.partner.problem;

import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Schema;

/** Errors as the dialect's document shows them, each with the very body that is answered. */
public final class RefusedAnswers {
    private static final Schema STATUS = Schema.object().has("statusCode", Schema.integer());

    /** The shapes of errors: one sentence, a list of sentences, or codes. */
    private static final Schema ERROR = Schema.anyOf(List.of(
                    STATUS.has("message", Schema.text())
                            .mayHave("error", Schema.text())
                            .mayHave("retryAfter", Schema.integer().atLeast(1).described("Seconds")),
                    STATUS.has("message", Schema.listOf(Schema.text()).atLeast(1))
                            .has("error", Schema.text()),
                    STATUS.mayHave("message", Schema.text())
                            .has("errors", Schema.object().open())))
            .named("Error");

    private RefusedAnswers() {}

    /**
     * One error.
     *
     * @param particular what its sentence names, where it names something
     */
    public static Answer of(Problem problem, Object... particular) {
        return of(problem.name(), problem.answer(particular));
    }

    /** Rules that are always broken together, named after the last. */
    public static Answer ofRules(Problem last, List<String> sentences) {
        return of(last.name(), Shape.rules(sentences));
    }

    private static Answer of(String name, ErrorAnswer error) {
        return Answer.of(error.status(), meaningOf(error.status()), ERROR, error.body())
                .named(name);
    }

    /** What any route may answer. */
    public static List<Answer> everywhere() {
        return List.of(
                of(Problem.REQUEST_UNREADABLE),
                of(Problem.KEY_UNKNOWN),
                of(Problem.KEY_EXPIRED),
                of(Problem.FORBIDDEN),
                tooManyRequests(),
                of(Problem.INTERNAL_ERROR, "1f0c8d2e"),
                of(Problem.UNAVAILABLE).with("Retry-After", Schema.integer().atLeast(1)));
    }

    /** What any route that reads a body may answer. */
    public static List<Answer> ofBodies() {
        return List.of(
                of(Problem.JSON_MALFORMED, "Malformed JSON near line 1, column 9"),
                of(Problem.BODY_BROKE_OFF),
                of(Problem.BODY_TOO_LARGE),
                of(Problem.BODY_NOT_JSON));
    }

    private static Answer tooManyRequests() {
        return Answer.of(429, meaningOf(429), ERROR, TooManyRequests.body(23))
                .with("Retry-After", Schema.integer().atLeast(1));
    }

    private static String meaningOf(int status) {
        return switch (status) {
            case 400 -> "Fields are not as they must be, all of them told at once, or the request can't be read";
            case 401 -> "No key, or one that is unknown, revoked, expired or of another dialect";
            case 403 -> "The key is a public one";
            case 404 -> "There is none, or it is another account's";
            case 413 -> "The body is too large";
            case 415 -> "The body is not JSON in UTF-8";
            case 422 -> "A rule of business refuses it";
            case 429 -> "Too many requests with this key";
            case 500 -> "A fault of ours; the message has the number of the incident";
            case 503 -> "Not just now; the same request succeeds after Retry-After seconds";
            default -> throw new IllegalArgumentException("No meaning of " + status);
        };
    }
}
