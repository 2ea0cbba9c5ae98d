package org.webhooks.it.openapi.play;

import java.util.Collections;
import java.util.Map;

/** Calls of the platform dialect that are refused for an event or a batch of events. */
final class RefusedEvents {
    private static final String EVENTS = "events";
    private static final int MOST_BYTES = 256 * 1024;
    private static final String TOO_LONG = "\"" + "x".repeat(MOST_BYTES) + "\"";
    private static final int MOST_CHARACTERS_OF_KEY = 255;

    private RefusedEvents() {}

    static Map<String, Cue> cues() {
        return Cues.all(ofOne(), ofBatch());
    }

    private static Map<String, Cue> ofOne() {
        return Map.ofEntries(
                Map.entry("EVENT_TYPE_REQUIRED", Cues.change(call -> call.without("type"))),
                Map.entry("EVENT_TYPE_NOT_TEXT", Cues.with("type", "7")),
                Map.entry("EVENT_TYPE_INVALID", Cues.with("type", "\"order created\"")),
                Map.entry("EVENT_DATA_REQUIRED", Cues.change(call -> call.without("data"))),
                Map.entry("EVENT_SERVICE_NOT_TEXT", Cues.with("service", "7")),
                Map.entry("EVENT_SERVICE_INVALID", Cues.with("service", "\"an order\"")),
                Map.entry("EVENT_LIVEMODE_NOT_BOOLEAN", Cues.with("livemode", "1")),
                Map.entry("EVENT_ID_INVALID", Cues.with("eventId", "\"1\"")),
                Map.entry("EVENT_DELIVER_AT_INVALID", Cues.with("deliver_at", "\"now\"")),
                Map.entry("EVENT_ORDERING_KEY_NOT_TEXT", Cues.with("ordering_key", "7")),
                Map.entry("EVENT_ORDERING_KEY_INVALID", Cues.with("ordering_key", "\"\"")),
                Map.entry("EVENT_ACCOUNT_INVALID", Cues.with("account", "7")),
                Map.entry("EVENT_NOT_OBJECT", Cues.change(call -> call.sending("null"))),
                Map.entry("EVENT_TOO_LARGE", RefusedEvents::tooLarge),
                Map.entry(
                        "IDEMPOTENCY_KEY_INVALID",
                        Cues.change(call -> call.saying("Idempotency-Key", "x".repeat(MOST_CHARACTERS_OF_KEY + 1)))));
    }

    private static Map<String, Cue> ofBatch() {
        return Map.ofEntries(
                Map.entry("EVENTS_MISSING", Cues.change(call -> call.without(EVENTS))),
                Map.entry("EVENTS_NOT_ARRAY", Cues.with(EVENTS, "7")),
                Map.entry("EVENT_OF_BATCH_NOT_OBJECT", Cues.with(EVENTS, "[7]")),
                Map.entry("EVENT_OF_BATCH_INVALID", Cues.with(EVENTS, "[{\"type\":\"order created\",\"data\":{}}]")),
                Map.entry("BATCH_NOT_OBJECT", Cues.change(call -> call.sending("[]"))),
                Map.entry("ONE_ACCOUNT_ONLY", RefusedEvents::ofTwoAccounts));
    }

    /** One event that is as large as that has too large a body, unless its numbers are short only as they are sent. */
    private static Call tooLarge(Scene scene) {
        return scene.call().path().endsWith("/batch")
                ? scene.call().with(EVENTS, "[{\"type\":\"order.created\",\"data\":" + TOO_LONG + "}]")
                : scene.call().sending("{\"type\":\"order.created\",\"data\":" + tooLongOnceSpelledOut() + "}");
    }

    private static String tooLongOnceSpelledOut() {
        return Collections.nCopies(40_000, "1e20").toString().replace(" ", "");
    }

    private static Call ofTwoAccounts(Scene scene) {
        String event = "{\"type\":\"order.created\",\"data\":{},\"account\":\"%s\"}";
        String own = event.formatted(scene.tenant().account());
        return scene.call()
                .by(Cues.admin(scene))
                .with(EVENTS, "[" + own + "," + event.formatted("acct_999999999") + "]");
    }
}
