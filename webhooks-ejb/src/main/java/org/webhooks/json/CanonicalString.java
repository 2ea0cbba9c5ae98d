package org.webhooks.json;

import java.util.HexFormat;

/** Strings as {@code JSON.stringify} quotes them (ECMA-262, QuoteJSONString): only what must be escaped is. */
final class CanonicalString {
    private static final HexFormat LOWER_CASE_HEX = HexFormat.of();

    private CanonicalString() {}

    static void append(String string, StringBuilder out) {
        out.append('"');
        int copied = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(string, copied, i);
                appendEscaped(c, out);
                copied = i + 1;
            }
        }
        out.append(string, copied, string.length()).append('"');
    }

    private static void appendEscaped(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u").append(LOWER_CASE_HEX.toHexDigits(c));
        }
    }
}
