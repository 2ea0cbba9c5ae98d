package org.webhooks.api.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Schema;

/** Refusals as the dialect's document shows them, each with the very body that is answered. */
public final class RefusedAnswers {
    private static final Schema PROBLEM = Schema.object()
            .has("error", Schema.text().described("A code for programs"))
            .has("message", Schema.text().described("A sentence for people"))
            .named("Problem");
    private static final Schema FIELD_PROBLEM = Schema.object()
            .has("error", Schema.text().described("What is wrong with a field or parameter"))
            .named("FieldProblem");

    private RefusedAnswers() {}

    /**
     * A refusal with a code.
     *
     * @param particular what the sentence names, where it names something
     */
    public static Answer of(Problem problem, Object... particular) {
        return answer(problem.status(), PROBLEM, problem.body(particular)).named(problem.name());
    }

    /**
     * The refusal of a field or parameter.
     *
     * @param particular what the sentence names, where it names something
     */
    public static Answer of(Sentence sentence, Object... particular) {
        return said(sentence.name(), sentence.with(particular));
    }

    /** A sentence from beyond this dialect. */
    public static Answer said(String name, String sentence) {
        return answer(400, FIELD_PROBLEM, FieldProblem.body(sentence)).named(name);
    }

    /** What any route may answer. */
    public static List<Answer> everywhere() {
        return List.of(
                of(Problem.BAD_REQUEST),
                of(Problem.UNAUTHORIZED),
                comeAgain(Problem.RATE_LIMITED),
                comeAgain(Problem.TOO_MANY_FAILURES),
                of(Problem.INTERNAL_ERROR, "1f0c8d2e"),
                comeAgain(Problem.UNAVAILABLE));
    }

    /** What any route that reads a body may answer. */
    public static List<Answer> ofBodies() {
        return List.of(
                of(Problem.INVALID_JSON, "Malformed JSON near line 1, column 9"),
                of(Problem.BODY_BROKE_OFF),
                of(Sentence.UNKNOWN_FIELD, "colour"),
                of(Problem.BODY_TOO_LARGE),
                of(Problem.NOT_JSON));
    }

    private static Answer comeAgain(Problem problem) {
        return of(problem).with(HttpHeaders.RETRY_AFTER, Schema.integer().atLeast(1));
    }

    private static Answer answer(int status, Schema schema, JsonWriter body) {
        return Answer.of(status, meaningOf(status), schema, body);
    }

    private static String meaningOf(int status) {
        return switch (status) {
            case 400 -> "A field or parameter is not as it must be, or the request can't be read";
            case 401 -> "No key, or one that is unknown, revoked, expired or of another dialect";
            case 403 -> "The key lacks the scope that the message names, or is not the admin key";
            case 404 -> "There is none, or it is another account's";
            case 409 -> "The present state does not allow it";
            case 413 -> "The body, or one event of a batch, is too large";
            case 415 -> "The body is not JSON in UTF-8";
            case 422 -> "The data breaks the schema of its type, or it would be too much at once";
            case 429 ->
                "Too many in a minute: requests with this key, requests with unknown keys from this address, or events"
                        + " that the account publishes; come again after Retry-After seconds";
            case 500 -> "A fault of ours; the message has the number of the incident";
            case 503 -> "Not just now; the same request succeeds after Retry-After seconds";
            default -> throw new IllegalArgumentException("No meaning of " + status);
        };
    }
}
