package org.webhooks.api.http;

import java.util.Locale;

/** Which Content-Type values announce JSON: {@code application/json} and {@code +json} (RFC 6839), in UTF-8. */
final class JsonMediaType {
    private static final String CHARSET = "charset=";

    private JsonMediaType() {}

    /** Parameters are allowed, but a charset must be UTF-8: JSON has no other (RFC 8259, section 8.1). */
    static boolean matches(String contentType) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        String type = parts[0].strip();
        if (!type.equals("application/json") && !(type.indexOf('/') > 0 && type.endsWith("+json"))) {
            return false;
        }
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith(CHARSET) && !isUtf8(parameter.substring(CHARSET.length()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(String charset) {
        String name = charset.replace("\"", "").strip();
        return name.equals("utf-8") || name.equals("utf8");
    }
}
