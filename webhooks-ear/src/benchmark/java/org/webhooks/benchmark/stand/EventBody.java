package org.webhooks.benchmark.stand;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** The event that is published: 1 KiB, as an order might be. */
public final class EventBody {
    public static final String TYPE = "order.created";
    public static final String JSON = of(TYPE);

    private static final int BYTES = 1_024;
    private static final int LINES = 12;

    private EventBody() {}

    public static String of(String type) {
        int missing = BYTES - json(type, "").length();
        return json(type, "x".repeat(missing));
    }

    private static String json(String type, String note) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (int i = 0; i < LINES; i++) {
            lines.add(Json.createObjectBuilder()
                    .add("sku", "SKU-" + (4_711 + i))
                    .add("quantity", i + 1)
                    .add("price", 9.95 + i));
        }
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("order", "ord_8f14e45f")
                .add("currency", "EUR")
                .add("customer", "Jo \"Joe\" Miller")
                .add("lines", lines)
                .add("note", note);
        return Json.createObjectBuilder()
                .add("type", type)
                .add("data", data)
                .build()
                .toString();
    }
}
