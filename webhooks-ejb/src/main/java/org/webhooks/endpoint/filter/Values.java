package org.webhooks.endpoint.filter;

import jakarta.json.stream.JsonParser.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.json.JsonCursor;

/**
 * JSON as values that are equal where JSON's are: maps, lists, strings, booleans, {@link #NULL}, and numbers without
 * trailing zeros. A number that is too large to compute with equals nothing.
 */
final class Values {
    static final Object NULL = new Object();

    private static final int MAX_NUMBER_CHARACTERS = 100;
    private static final int MAX_NUMBER_SCALE = 400;

    private final JsonCursor cursor;

    private Values(JsonCursor cursor) {
        this.cursor = cursor;
    }

    static Object next(JsonCursor cursor) {
        return new Values(cursor).value(cursor.next());
    }

    private Object value(Event first) {
        return switch (first) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> cursor.text();
            case VALUE_NUMBER -> number(cursor.text());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            case KEY_NAME, END_OBJECT, END_ARRAY -> throw new IllegalStateException("No value begins with " + first);
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new HashMap<>();
        while (cursor.next() == Event.KEY_NAME) {
            String name = cursor.text();
            object.put(name, value(cursor.next()));
        }
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        for (Event event = cursor.next(); event != Event.END_ARRAY; event = cursor.next()) {
            array.add(value(event));
        }
        return array;
    }

    private static Object number(String text) {
        if (text.length() <= MAX_NUMBER_CHARACTERS) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= MAX_NUMBER_SCALE) {
                    return number.stripTrailingZeros();
                }
            } catch (NumberFormatException anExponentThatNoIntHolds) {
                // as the others that are too large
            }
        }
        return new Object();
    }
}
