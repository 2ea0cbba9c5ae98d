package org.webhooks.api.platform.request;

import jakarta.ws.rs.core.Response;
import org.webhooks.api.http.JsonAnswer;
import org.webhooks.api.http.JsonWriter;

/** The answer to what leaves nothing to be shown, such as a deletion. */
public final class Done {
    private Done() {}

    public static Response answer() {
        return JsonAnswer.ok(json());
    }

    public static JsonWriter json() {
        return new JsonWriter().beginObject().member("success", true).endObject();
    }
}
