package org.webhooks.outbound.target;

/** Reads small decimal numbers strictly: ASCII digits, no sign, no leading zero. */
final class Digits {

    private Digits() {}

    /** The number, or -1 if the text is not one or is above {@code max}. */
    static int parse(String text, int max) {
        if (text.isEmpty() || text.length() > 5 || (text.length() > 1 && text.charAt(0) == '0')) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value <= max ? value : -1;
    }
}
