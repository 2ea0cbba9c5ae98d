package org.webhooks.api.store.answer;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Schema;

/** Errors as the dialect's document shows them: each in both languages, with the very body that is answered. */
public final class RefusedAnswers {
    private static final Schema ERROR = Schema.object()
            .has("status", Schema.exactly("error"))
            .has("message", Schema.text())
            .named("Error");
    private static final Schema VALIDATION_ERROR = ERROR.has(
                    "errors", Schema.object().open().described("Sentences by field; an item of a list is events.0"))
            .named("ValidationError");

    private RefusedAnswers() {}

    /**
     * One error.
     *
     * @param particular what its sentence names, where it names something
     */
    public static List<Answer> of(Problem problem, Object... particular) {
        return inBoth(problem.name(), ERROR, language -> problem.in(language, particular));
    }

    /** What is told of fields that all break one rule. */
    public static List<Answer> ofRule(Sentence rule, Violation... violations) {
        return inBoth(
                rule.name(),
                VALIDATION_ERROR,
                language -> new ValidationAnswer(language, List.of(violations)).answer());
    }

    /** What any route may answer. */
    public static List<Answer> everywhere() {
        return Stream.of(
                        of(Problem.UNREADABLE),
                        of(Problem.UNAUTHENTICATED),
                        comeAgain(Problem.TOO_MANY_REQUESTS),
                        of(Problem.INTERNAL_ERROR, "1f0c8d2e"),
                        comeAgain(Problem.UNAVAILABLE))
                .flatMap(List::stream)
                .toList();
    }

    /** What any route that reads a body may answer. */
    public static List<Answer> ofBodies() {
        return Stream.of(of(Problem.BODY_BROKE_OFF), of(Problem.BODY_TOO_LARGE), of(Problem.NOT_JSON))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Answer> comeAgain(Problem problem) {
        return of(problem).stream()
                .map(answer ->
                        answer.with(HttpHeaders.RETRY_AFTER, Schema.integer().atLeast(1)))
                .toList();
    }

    private static List<Answer> inBoth(String name, Schema schema, Function<Language, ErrorAnswer> error) {
        return Arrays.stream(Language.values())
                .map(language -> {
                    ErrorAnswer told = error.apply(language);
                    return Answer.of(told.status(), meaningOf(told.status()), schema, told.body())
                            .named(language == Language.ENGLISH ? name : name + "_" + language);
                })
                .toList();
    }

    private static String meaningOf(int status) {
        return switch (status) {
            case 400 -> "The request can't be read";
            case 401 -> "No key, or one that is unknown, revoked, expired or of another dialect";
            case 404 -> "There is none, or it is another store's";
            case 413 -> "The body is too large";
            case 415 -> "The body is not JSON in UTF-8";
            case 422 -> "Fields are not as they must be, all of them told at once, or it is not possible";
            case 429 -> "Too many requests in a minute; come again after Retry-After seconds";
            case 500 -> "A fault of ours; the message has the number of the incident";
            case 503 -> "Not just now; the same request succeeds after Retry-After seconds";
            default -> throw new IllegalArgumentException("No meaning of " + status);
        };
    }
}
