package org.webhooks.api.store.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.json.CanonicalJson;

/** Spells what was parsed as deliveries are spelled: compact, literal characters, members in the order they have. */
public final class CompactJson {
    private final JsonWriter json = new JsonWriter();

    private CompactJson() {}

    public static String of(JsonValue value) {
        CompactJson compact = new CompactJson();
        compact.write(value);
        return compact.json.toString();
    }

    /** Parsing has bounded the depth, and with it the recursion. */
    private void write(JsonValue value) {
        if (value instanceof JsonObject object) {
            json.beginObject();
            object.forEach((name, member) -> {
                json.name(name);
                write(member);
            });
            json.endObject();
        } else if (value instanceof JsonArray array) {
            json.beginArray();
            array.forEach(this::write);
            json.endArray();
        } else if (value instanceof JsonString string) {
            json.value(string.getString());
        } else {
            json.raw(CanonicalJson.of(value.toString().getBytes(UTF_8)));
        }
    }
}
