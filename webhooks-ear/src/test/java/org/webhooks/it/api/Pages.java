package org.webhooks.it.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A list that is answered page by page. */
record Pages(Caller caller, String path, String field) {
    Stream<JsonValue> all() {
        List<JsonValue> all = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            JsonObject page =
                    caller.get(path + "?limit=100" + cursor).expect(200).json();
            all.addAll(page.getJsonArray(field));
            more = page.getBoolean("hasMore");
            if (more) {
                cursor = "&cursor=" + URLEncoder.encode(spelled(page.get("nextCursor")), StandardCharsets.UTF_8);
            }
        }
        return all.stream();
    }

    private static String spelled(JsonValue cursor) {
        return cursor instanceof JsonString text ? text.getString() : cursor.toString();
    }
}
