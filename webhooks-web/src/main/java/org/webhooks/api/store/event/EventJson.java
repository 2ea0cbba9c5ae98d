package org.webhooks.api.store.event;

import java.util.Arrays;
import java.util.stream.Stream;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.store.answer.Envelope;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Sentence;

/** Event types as this dialect shows them: rows with a number. */
public final class EventJson {
    private EventJson() {}

    static JsonWriter all(Language language) {
        return Envelope.success(Sentence.EVENTS_LISTED.in(language), json -> {
            json.beginObject().name("events");
            write(json, Arrays.stream(StoreEvent.values()));
            json.endObject();
        });
    }

    /** One value: the rows. */
    public static void write(JsonWriter json, Stream<StoreEvent> events) {
        json.beginArray();
        events.forEach(event -> json.beginObject()
                .member("id", event.id())
                .member("event_name", event.type())
                .endObject());
        json.endArray();
    }
}
