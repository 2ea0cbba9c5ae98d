package org.webhooks.benchmark.stand;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** The event that is published, as an order might be: of 1 KiB where nothing else is said. */
public final class EventBody {
    public static final String TYPE = "order.created";
    public static final String JSON = of(TYPE);

    private static final int BYTES = 1_024;
    private static final int LINES_FOR_EACH_KIB = 12;

    private EventBody() {}

    public static String of(String type) {
        return of(type, BYTES);
    }

    /** Of another size, with as many more lines. */
    public static String of(String type, int bytes) {
        int lines = LINES_FOR_EACH_KIB * bytes / 1_024;
        int missing = bytes - json(type, lines, "").length();
        return json(type, lines, "x".repeat(missing));
    }

    private static String json(String type, int count, String note) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (int i = 0; i < count; i++) {
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
