package org.webhooks.api.store.answer;

import java.util.function.Consumer;
import org.webhooks.api.http.JsonWriter;

/** What is around every answer: how it went, a sentence, and the rest. */
public final class Envelope {
    private Envelope() {}

    /**
     * What was asked for was done.
     *
     * @param data writes one value
     */
    public static JsonWriter success(String message, Consumer<JsonWriter> data) {
        JsonWriter json = begin("success", message).name("data");
        data.accept(json);
        return json.endObject();
    }

    static JsonWriter error(String message) {
        return begin("error", message).endObject();
    }

    /** @param errors writes one value, by field */
    static JsonWriter error(String message, Consumer<JsonWriter> errors) {
        JsonWriter json = begin("error", message).name("errors");
        errors.accept(json);
        return json.endObject();
    }

    private static JsonWriter begin(String status, String message) {
        return new JsonWriter().beginObject().member("status", status).member("message", message);
    }
}
