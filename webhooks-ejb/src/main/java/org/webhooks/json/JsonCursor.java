package org.webhooks.json;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Walks once through a JSON text and refuses, on the way, everything that is not strict JSON: see {@link StrictJson} for
 * the rules. For one thread; closing it gives the parser's buffer back to its pool.
 */
public final class JsonCursor implements AutoCloseable {
    private static final JsonParserFactory PARSERS = JsonProvider.provider().createParserFactory(Map.of());

    private final String json;
    private final int maxDepth;
    private final boolean mayHoldLoneSurrogates;
    private final JsonParser parser;
    private final Deque<MemberNames> openObjects = new ArrayDeque<>();
    private int depth;
    private String text = "";

    /**
     * @param utf8 one JSON text
     * @param maxDepth how many arrays and objects may be open at once
     * @throws MalformedJson when it is not UTF-8 or begins with a byte order mark
     */
    public JsonCursor(byte[] utf8, int maxDepth) {
        this.json = JsonText.decode(utf8);
        this.maxDepth = maxDepth;
        // decoding let none through, so only an escape can make one
        this.mayHoldLoneSurrogates = json.contains("\\u");
        this.parser = PARSERS.createParser(new StringReader(json));
    }

    /**
     * The next token.
     *
     * @throws MalformedJson when what follows is not strict JSON, or when the text has ended
     */
    public Event next() {
        Event event = advance();
        switch (event) {
            case START_OBJECT -> {
                open();
                openObjects.push(new MemberNames());
            }
            case START_ARRAY -> open();
            case END_OBJECT -> {
                depth--;
                openObjects.pop();
            }
            case END_ARRAY -> depth--;
            case KEY_NAME -> {
                readString();
                openObjects.element().add(text);
            }
            case VALUE_STRING -> readString();
            case VALUE_NUMBER -> text = parser.getString();
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {}
        }
        return event;
    }

    /** The name, the string's characters or the number as it was spelled, where the last token was one of these. */
    public String text() {
        return text;
    }

    /** Where the last token ended, in characters from the start; to be given to {@link #utf8BytesSince(int)}. */
    public int position() {
        return (int) parser.getLocation().getStreamOffset();
    }

    /** How many bytes were sent between an earlier position and this one. */
    public int utf8BytesSince(int position) {
        return JsonText.utf8Bytes(json, position, position());
    }

    /**
     * To be called after the last token of the text.
     *
     * @throws MalformedJson when anything but white space follows
     */
    public void end() {
        try {
            if (parser.hasNext()) {
                throw malformed();
            }
        } catch (JsonException e) {
            throw malformed();
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    private Event advance() {
        try {
            return parser.next();
        } catch (JsonException | NoSuchElementException e) {
            throw malformed();
        }
    }

    private void open() {
        if (++depth > maxDepth) {
            throw new MalformedJson("JSON must not be nested deeper than " + maxDepth + " levels");
        }
    }

    private void readString() {
        text = parser.getString();
        if (mayHoldLoneSurrogates) {
            JsonText.refuseLoneSurrogates(text);
        }
    }

    private MalformedJson malformed() {
        JsonLocation at = parser.getLocation();
        return new MalformedJson("Malformed JSON near line " + at.getLineNumber() + ", column " + at.getColumnNumber());
    }
}
