package org.webhooks.api.store.answer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.webhooks.api.http.JsonWriter;

/** What this dialect answers with a status and a sentence, no field being to blame. */
public enum Problem {
    UNAUTHENTICATED(401, Sentence.UNAUTHENTICATED),
    ENDPOINT_NOT_FOUND(404, Sentence.ENDPOINT_NOT_FOUND),
    ROUTE_NOT_FOUND(404, Sentence.ROUTE_NOT_FOUND),
    METHOD_NOT_ALLOWED(405, Sentence.METHOD_NOT_ALLOWED),
    BODY_TOO_LARGE(413, Sentence.BODY_TOO_LARGE),
    NOT_JSON(415, Sentence.NOT_JSON),
    MALFORMED_JSON(422, Sentence.MALFORMED_JSON),
    TOO_MANY_ENDPOINTS(422, Sentence.TOO_MANY_ENDPOINTS),
    NOT_POSSIBLE(422, Sentence.NOT_POSSIBLE),
    TOO_MANY_REQUESTS(429, Sentence.TOO_MANY_ATTEMPTS),
    BODY_BROKE_OFF(400, Sentence.BODY_BROKE_OFF),
    UNREADABLE(400, Sentence.UNREADABLE),
    INTERNAL_ERROR(500, Sentence.INTERNAL_ERROR),
    UNAVAILABLE(503, Sentence.UNAVAILABLE);

    private final int status;
    private final Sentence sentence;

    Problem(int status, Sentence sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    /**
     * The whole answer.
     *
     * @param particular what the sentence names, where it names something
     */
    public Response answer(Language language, Object... particular) {
        return in(language, particular).response().build();
    }

    /** The whole answer, telling after how many seconds to come again. */
    public Response answerAfter(int seconds, Language language) {
        return in(language).response().header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    public int status() {
        return status;
    }

    /** The body alone. */
    public JsonWriter body(Language language) {
        return in(language).body();
    }

    ErrorAnswer in(Language language, Object... particular) {
        return new ErrorAnswer(status, Envelope.error(sentence.in(language, particular)));
    }
}
