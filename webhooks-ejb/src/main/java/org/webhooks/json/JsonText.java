package org.webhooks.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of a JSON text as characters: UTF-8 without a byte order mark (RFC 8259, section 8.1), nothing else. */
final class JsonText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private JsonText() {}

    /**
     * Decodes once, without replacing anything. UTF-16 and UTF-32 need no guess of their own: either they are malformed
     * as UTF-8, or their NUL characters are refused by the parser.
     */
    static String decode(byte[] utf8) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson("JSON must be encoded in UTF-8");
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            throw new MalformedJson("JSON must not begin with a byte order mark");
        }
        return text;
    }

    /** How many bytes a part of a decoded text had in UTF-8. */
    static int utf8Bytes(String text, int from, int to) {
        int bytes = to - from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // each half of a surrogate pair stands for two of the pair's four bytes
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes;
    }

    static void refuseLoneSurrogates(String string) {
        // pairs come out of the stream as one code point
        if (string.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new MalformedJson("JSON strings must not contain lone surrogates");
        }
    }
}
