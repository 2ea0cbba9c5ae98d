package org.webhooks.signing.scheme;

import java.util.HexFormat;

/** Appends JSON strings as ECMAScript's {@code JSON.stringify} writes them (ECMA-262, QuoteJSONString). */
final class JsonText {

    private static final HexFormat HEX = HexFormat.of();

    private JsonText() {}

    static StringBuilder appendString(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                json.append(c).append(value.charAt(++i));
            } else {
                append(json, c);
            }
        }
        return json.append('"');
    }

    private static void append(StringBuilder json, char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < ' ' || Character.isSurrogate(c)) {
                    json.append("\\u").append(HEX.toHexDigits(c));
                } else {
                    json.append(c);
                }
            }
        }
    }
}
