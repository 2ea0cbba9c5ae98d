package org.webhooks.api.platform.account;

import org.webhooks.account.key.ApiKey;
import org.webhooks.account.key.IssuedKey;
import org.webhooks.account.key.Scope;
import org.webhooks.api.http.JsonWriter;

/** Keys as they are shown: with their text once, when they are made. */
final class KeyJson {
    private KeyJson() {}

    static JsonWriter issued(IssuedKey issued) {
        JsonWriter json = new JsonWriter().beginObject();
        members(json, issued.key());
        return json.member("key", issued.text()).endObject();
    }

    static void write(JsonWriter json, ApiKey key) {
        json.beginObject();
        members(json, key);
        json.endObject();
    }

    private static void members(JsonWriter json, ApiKey key) {
        json.member("id", key.publicId())
                .member("kind", key.kind().wireName())
                .member("name", key.name().isEmpty() ? null : key.name())
                .member("scopes", key.scopes().stream().map(Scope::wireName).toList())
                .member("expires_at", key.expiresAt())
                .member("created_at", key.createdAt());
    }
}
