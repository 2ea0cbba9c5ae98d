package org.webhooks.api.platform.event;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.event.Published;

/** Answers to publishers: 202, or 200 and a header where an earlier request has published all of it. */
final class PublishJson {
    static final String REPLAYED = "Idempotent-Replayed";

    private PublishJson() {}

    static Response one(Published published) {
        return answer(body(published), published.replayed());
    }

    static Response batch(List<Published> published) {
        return answer(body(published), published.stream().allMatch(Published::replayed));
    }

    static JsonWriter body(Published published) {
        return new JsonWriter()
                .beginObject()
                .member("eventId", published.publicId())
                .member("type", published.type())
                .member("createdAt", published.createdAt())
                .member("deliveries", published.deliveries())
                .endObject();
    }

    static JsonWriter body(List<Published> published) {
        JsonWriter json = new JsonWriter().beginObject().name("events").beginArray();
        for (Published event : published) {
            json.beginObject()
                    .member("eventId", event.publicId())
                    .member("deliveries", event.deliveries())
                    .endObject();
        }
        return json.endArray().endObject();
    }

    private static Response answer(JsonWriter body, boolean replayed) {
        return replayed
                ? JsonAnswer.status(200, body).header(REPLAYED, true).build()
                : JsonAnswer.status(202, body).build();
    }
}
