package org.webhooks.event.type.schema.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import org.webhooks.json.JsonCursor;
import org.webhooks.json.MalformedJson;
import org.webhooks.json.StrictJson;

/** Reads strict JSON into trees whose numbers are equal where their values are, and cheap to compute with. */
public final class JsonNodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_NUMBER_CHARACTERS = 100;
    private static final int MAX_NUMBER_SCALE = 400;
    private static final int SURELY_LONG = 18;

    private final JsonCursor cursor;

    private JsonNodes(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /**
     * Reads a whole text.
     *
     * @throws MalformedJson where it is not strict JSON, or has a number that is too large to compute with
     */
    public static JsonNode of(String json) {
        try (JsonCursor cursor = new JsonCursor(json.getBytes(UTF_8), StrictJson.MAX_DEPTH)) {
            JsonNode node = new JsonNodes(cursor).value(cursor.next());
            cursor.end();
            return node;
        }
    }

    private JsonNode value(Event first) {
        return switch (first) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(cursor.text());
            case VALUE_NUMBER -> number(cursor.text());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new IllegalStateException("No value begins with " + first);
        };
    }

    private JsonNode object() {
        ObjectNode object = NODES.objectNode();
        while (cursor.next() == Event.KEY_NAME) {
            String name = cursor.text();
            object.set(name, value(cursor.next()));
        }
        return object;
    }

    private JsonNode array() {
        ArrayNode array = NODES.arrayNode();
        for (Event event = cursor.next(); event != Event.END_ARRAY; event = cursor.next()) {
            array.add(value(event));
        }
        return array;
    }

    private static JsonNode number(String text) {
        if (text.length() <= SURELY_LONG && text.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            return NODES.numberNode(Long.parseLong(text));
        }
        if (text.length() <= MAX_NUMBER_CHARACTERS) {
            try {
                BigDecimal read = new BigDecimal(text);
                // before zeros are stripped, which fails where the scale leaves the range of int
                BigDecimal number =
                        isWithin(MAX_NUMBER_SCALE + MAX_NUMBER_CHARACTERS, read) ? read.stripTrailingZeros() : read;
                if (isWithin(MAX_NUMBER_SCALE, number)) {
                    return number.scale() > 0 ? NODES.numberNode(number) : NODES.numberNode(number.toBigIntegerExact());
                }
            } catch (NumberFormatException anExponentThatNoIntHolds) {
                // refused as the others are
            }
        }
        throw new MalformedJson("numbers must be of a size that can be computed with here");
    }

    private static boolean isWithin(int scale, BigDecimal number) {
        return Math.abs((long) number.scale()) <= scale;
    }
}
