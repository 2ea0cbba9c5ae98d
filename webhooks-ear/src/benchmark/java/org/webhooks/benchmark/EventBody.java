package org.webhooks.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;

/** The event that is published: 1 KiB, as an order might be. */
final class EventBody {
    static final String TYPE = "order.created";
    static final String JSON = json();

    private static final int BYTES = 1_024;
    private static final int LINES = 12;

    private EventBody() {}

    private static String json() {
        int missing = BYTES - json("").length();
        return json("x".repeat(missing));
    }

    private static String json(String note) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (int i = 0; i < LINES; i++) {
            lines.add(Json.createObjectBuilder()
                    .add("sku", "SKU-" + (4_711 + i))
                    .add("quantity", i + 1)
                    .add("price", 9.95 + i));
        }
        return Json.createObjectBuilder()
                .add("type", TYPE)
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("order", "ord_8f14e45f")
                                .add("currency", "EUR")
                                .add("customer", "Jo \"Joe\" Miller")
                                .add("lines", lines)
                                .add("note", note))
                .build()
                .toString();
    }
}
