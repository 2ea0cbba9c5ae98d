package org.webhooks.api.store.webhook;

import java.util.List;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.store.answer.Envelope;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.event.EventJson;
import org.webhooks.api.store.event.StoreEvent;
import org.webhooks.api.store.request.Page;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointWithHealth;

/** Endpoints as this dialect shows them, key by key in the order that its document has. */
record EndpointJson(Language language, LocalTimes times) {

    /** Shows the secret, which is beside the endpoint and not in it. */
    JsonWriter withSecret(Sentence message, Endpoint endpoint, boolean active, String secret) {
        return Envelope.success(message.in(language), json -> {
            json.beginObject().name("webhook");
            write(json, endpoint, active);
            json.member("plain_secret", secret).endObject();
        });
    }

    JsonWriter updated(EndpointWithHealth both) {
        return Envelope.success(Sentence.UPDATED.in(language), json -> {
            json.beginObject().name("webhook");
            write(json, both.endpoint(), both.isReceiving());
            json.endObject();
        });
    }

    JsonWriter deleted() {
        return Envelope.success(Sentence.DELETED.in(language), json -> json.raw("null"));
    }

    JsonWriter list(List<EndpointWithHealth> endpoints, Page page, int total) {
        return Envelope.success(Sentence.LISTED.in(language), json -> {
            json.beginObject().name("webhooks").beginArray();
            endpoints.forEach(both -> write(json, both.endpoint(), both.isReceiving()));
            json.endArray()
                    .name("pagination")
                    .beginObject()
                    .member("current_page", page.number())
                    .member("per_page", page.size())
                    .member("total", total)
                    .member("last_page", page.last(total))
                    .endObject()
                    .endObject();
        });
    }

    private void write(JsonWriter json, Endpoint endpoint, boolean active) {
        json.beginObject()
                .member("id", endpoint.id())
                .member("name", endpoint.name())
                .member("url", endpoint.url())
                .member("method_type", endpoint.method())
                .member("status", active ? 1 : 0)
                .member("created_at", times.of(endpoint.createdAt()))
                .member("updated_at", times.of(endpoint.updatedAt()))
                .name("events");
        EventJson.write(json, endpoint.patterns().stream().flatMap(type -> StoreEvent.named(type).stream()));
        json.endObject();
    }
}
