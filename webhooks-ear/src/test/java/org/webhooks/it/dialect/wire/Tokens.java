package org.webhooks.it.dialect.wire;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** JSON as a reader meets it: keys and values in their order, white space left out. */
final class Tokens {
    /**
     * One key, value or bracket.
     *
     * @param place of the value, as a JSON pointer (RFC 6901)
     */
    record Token(String place, JsonParser.Event kind, String text) {}

    private final List<Token> all = new ArrayList<>();
    private final Deque<Place> open = new ArrayDeque<>();

    private Tokens() {}

    static List<Token> of(String json) {
        Tokens tokens = new Tokens();
        try (JsonParser parser = Json.createParser(new StringReader(json))) {
            while (parser.hasNext()) {
                tokens.take(parser.next(), parser);
            }
        }
        return tokens.all;
    }

    private void take(JsonParser.Event kind, JsonParser parser) {
        switch (kind) {
            case KEY_NAME -> {
                open.element().enter(parser.getString());
                add(kind, parser.getString());
            }
            case START_OBJECT, START_ARRAY -> {
                count();
                add(kind, "");
                open.push(new Place(kind == JsonParser.Event.START_ARRAY));
            }
            case END_OBJECT, END_ARRAY -> {
                open.pop();
                add(kind, "");
            }
            case VALUE_STRING, VALUE_NUMBER -> {
                count();
                add(kind, parser.getString());
            }
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {
                count();
                add(kind, "");
            }
        }
    }

    private void count() {
        if (!open.isEmpty()) {
            open.element().countIfArray();
        }
    }

    private void add(JsonParser.Event kind, String text) {
        StringBuilder place = new StringBuilder();
        open.descendingIterator().forEachRemaining(each -> place.append('/').append(each.current));
        all.add(new Token(place.toString(), kind, text));
    }

    /** Where in an array or object the reader is. */
    private static final class Place {
        private final boolean inArray;
        private int next;
        private String current = "";

        Place(boolean inArray) {
            this.inArray = inArray;
        }

        void enter(String name) {
            current = name;
        }

        void countIfArray() {
            if (inArray) {
                current = String.valueOf(next++);
            }
        }
    }
}
