package org.webhooks.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;

/** Spells a raw path (RFC 3986 §3.3) so that each of its segments can be decoded and is one text. */
final class LegiblePath {
    private static final String REPLACEMENT_CHARACTER = "%EF%BF%BD";
    private static final String SEMICOLON = "%3B";
    private static final int ESCAPE_CHARACTERS = 3;

    private LegiblePath() {}

    static String of(String path) {
        if (path.indexOf('%') < 0 && path.indexOf(';') < 0) {
            return path;
        }
        StringBuilder legible = new StringBuilder(path.length());
        int at = 0;
        while (at < path.length()) {
            char c = path.charAt(at);
            if (c == '%') {
                int end = endOfEscapes(path, at);
                legible.append(isUtf8(path, at, end) ? path.substring(at, end) : REPLACEMENT_CHARACTER);
                at = Math.max(end, at + 1);
            } else {
                legible.append(c == ';' ? SEMICOLON : String.valueOf(c));
                at++;
            }
        }
        return legible.toString();
    }

    private static int endOfEscapes(String path, int start) {
        int end = start;
        while (end + ESCAPE_CHARACTERS <= path.length()
                && path.charAt(end) == '%'
                && HexFormat.isHexDigit(path.charAt(end + 1))
                && HexFormat.isHexDigit(path.charAt(end + 2))) {
            end += ESCAPE_CHARACTERS;
        }
        return end;
    }

    private static boolean isUtf8(String path, int start, int end) {
        byte[] bytes = HexFormat.of().parseHex(path.substring(start, end).replace("%", ""));
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return bytes.length > 0;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
