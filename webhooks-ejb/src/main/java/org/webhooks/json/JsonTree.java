package org.webhooks.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;

/** Builds trees of what a cursor walks over. The cursor bounds the depth, and with it the recursion. */
final class JsonTree {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int MAX_NUMBER_CHARACTERS = 100;
    private static final int MAX_NUMBER_SCALE = 400;

    private final JsonCursor cursor;

    JsonTree(JsonCursor cursor) {
        this.cursor = cursor;
    }

    JsonValue value(Event first) {
        return switch (first) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> JSON.createValue(cursor.text());
            case VALUE_NUMBER -> number(cursor.text());
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            case VALUE_NULL -> JsonValue.NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new IllegalStateException("No value begins with " + first);
        };
    }

    JsonObject object() {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        while (cursor.next() == Event.KEY_NAME) {
            String name = cursor.text();
            object.add(name, value(cursor.next()));
        }
        return object.build();
    }

    private JsonArray array() {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Event event = cursor.next(); event != Event.END_ARRAY; event = cursor.next()) {
            array.add(value(event));
        }
        return array.build();
    }

    private static JsonNumber number(String text) {
        if (text.length() <= MAX_NUMBER_CHARACTERS) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= MAX_NUMBER_SCALE) {
                    return JSON.createValue(number);
                }
            } catch (NumberFormatException e) {
                // an exponent that no int holds
            }
        }
        throw new MalformedJson("JSON numbers must be of a size that can be computed with here");
    }
}
