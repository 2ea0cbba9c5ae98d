package org.webhooks.api.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.event.request.EventRequests;
import org.webhooks.event.request.EventTooLarge;
import org.webhooks.event.request.InvalidEventRequest;

/**
 * What publishers are told of a request that can't be served. The sentences are not this dialect's but those of every way
 * to publish, so each is found by a request that earns it.
 */
final class PublishRefusals {
    private static final String REST_OF_EVENT = ",\"type\":\"a.b\",\"data\":1}";

    private PublishRefusals() {}

    static List<Answer> ofOne() {
        return List.of(
                toOne("EVENT_TYPE_REQUIRED", "{\"data\":1}"),
                toOne("EVENT_TYPE_NOT_TEXT", "{\"type\":1}"),
                toOne("EVENT_TYPE_INVALID", "{\"type\":\"a..b\"}"),
                toOne("EVENT_DATA_REQUIRED", "{\"type\":\"a.b\"}"),
                toOne("EVENT_SERVICE_NOT_TEXT", "{\"service\":1" + REST_OF_EVENT),
                toOne("EVENT_SERVICE_INVALID", "{\"service\":\"\"" + REST_OF_EVENT),
                toOne("EVENT_LIVEMODE_NOT_BOOLEAN", "{\"livemode\":1" + REST_OF_EVENT),
                toOne("EVENT_ID_INVALID", "{\"eventId\":1" + REST_OF_EVENT),
                toOne("EVENT_DELIVER_AT_INVALID", "{\"deliver_at\":\"soon\"" + REST_OF_EVENT),
                toOne("EVENT_ORDERING_KEY_NOT_TEXT", "{\"ordering_key\":1" + REST_OF_EVENT),
                toOne("EVENT_ORDERING_KEY_INVALID", "{\"ordering_key\":\"\"" + REST_OF_EVENT),
                toOne("EVENT_ACCOUNT_INVALID", "{\"account\":1" + REST_OF_EVENT),
                toOne("EVENT_NOT_OBJECT", "[]"),
                // one that is too large as it is sent has too large a body
                toOne(Problem.EVENT_TOO_LARGE.name(), event(tooLongOnceSpelledOut())));
    }

    static List<Answer> ofBatch() {
        return List.of(
                toBatch("EVENTS_MISSING", "{}"),
                toBatch("EVENTS_NOT_ARRAY", "{\"events\":[]}"),
                toBatch("EVENT_OF_BATCH_NOT_OBJECT", "{\"events\":[1]}"),
                toBatch("EVENT_OF_BATCH_INVALID", "{\"events\":[{\"type\":\"a..b\"}]}"),
                toBatch("BATCH_NOT_OBJECT", "[]"),
                toBatch(Problem.EVENT_TOO_LARGE.name(), "{\"events\":[" + event(tooLong()) + "]}"));
    }

    private static Answer toOne(String name, String request) {
        return to(EventRequests::readOne, name, request);
    }

    private static Answer toBatch(String name, String request) {
        return to(EventRequests::readBatch, name, request);
    }

    private static Answer to(Consumer<byte[]> reader, String name, String request) {
        try {
            reader.accept(request.getBytes(UTF_8));
        } catch (InvalidEventRequest refused) {
            String sentence = String.valueOf(refused.getMessage());
            return refused instanceof EventTooLarge
                    ? RefusedAnswers.of(Problem.EVENT_TOO_LARGE, sentence)
                    : RefusedAnswers.said(name, sentence);
        }
        throw new IllegalStateException(name + " is no refusal any more");
    }

    private static String event(String data) {
        return "{\"type\":\"a.b\",\"data\":" + data + "}";
    }

    private static String tooLong() {
        return "\"" + "x".repeat(EventRequests.MAX_EVENT_BYTES) + "\"";
    }

    private static String tooLongOnceSpelledOut() {
        return Collections.nCopies(40_000, "1e20").toString().replace(" ", "");
    }
}
