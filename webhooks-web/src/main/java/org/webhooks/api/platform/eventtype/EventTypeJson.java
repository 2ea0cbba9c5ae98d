package org.webhooks.api.platform.eventtype;

import org.webhooks.api.http.JsonWriter;
import org.webhooks.event.type.EventType;
import org.webhooks.event.type.EventTypeContent;

/** Event types as they are shown; one without a schema or an example has no such member. */
final class EventTypeJson {
    private EventTypeJson() {}

    static JsonWriter one(EventType type) {
        JsonWriter json = new JsonWriter();
        write(json, type);
        return json;
    }

    static void write(JsonWriter json, EventType type) {
        EventTypeContent content = type.content();
        json.beginObject().member("name", type.name()).member("description", content.description());
        if (content.schema() != null) {
            json.name("schema").raw(content.schema());
        }
        if (content.example() != null) {
            json.name("example").raw(content.example());
        }
        json.member("audience", content.audience().word())
                .member("createdAt", type.createdAt())
                .member("updatedAt", type.updatedAt())
                .endObject();
    }
}
