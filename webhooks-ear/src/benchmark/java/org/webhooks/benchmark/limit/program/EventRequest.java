package org.webhooks.benchmark.limit.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher asks for.
 *
 * @param data any JSON, as it was sent
 */
record EventRequest(String type, ByteBuffer data) {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(JsonFactory.Feature.CHARSET_DETECTION).build();
    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9_.-]{1,200}");

    /**
     * Reads a whole request.
     *
     * @throws IOException if it isn't JSON, or not {@code {"type":…,"data":…}}
     */
    static EventRequest read(byte[] json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            String type = null;
            ByteBuffer data = null;
            require(parser, parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                switch (parser.currentName()) {
                    case "type" -> type = parser.nextTextValue();
                    case "data" -> data = value(parser, json);
                    default -> throw new JsonParseException(parser, "unknown field");
                }
            }
            require(parser, parser.nextToken() == null);
            return checked(parser, type, data);
        }
    }

    private static EventRequest checked(JsonParser parser, @Nullable String type, @Nullable ByteBuffer data)
            throws IOException {
        if (type == null || data == null || !TYPE.matcher(type).matches()) {
            throw new JsonParseException(parser, "type and data are required");
        }
        return new EventRequest(type, data);
    }

    private static ByteBuffer value(JsonParser parser, byte[] json) throws IOException {
        parser.nextToken();
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.finishToken();
        parser.skipChildren();
        int to = (int) parser.currentLocation().getByteOffset();
        return ByteBuffer.wrap(json, from, to - from);
    }

    private static void require(JsonParser parser, boolean isSo) throws IOException {
        if (!isSo) {
            throw new JsonParseException(parser, "one object is required");
        }
    }
}
