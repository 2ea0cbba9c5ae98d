package org.webhooks.api.store.request;

/** What is trimmed off strings: Unicode's white space, and characters of no width that come along with pasted text. */
final class WhiteSpace {
    private static final String OF_NO_WIDTH = "\u200B\u200E\uFEFF";

    private WhiteSpace() {}

    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isTrimmed(text.charAt(from))) {
            from++;
        }
        while (to > from && isTrimmed(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isTrimmed(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || OF_NO_WIDTH.indexOf(c) >= 0;
    }
}
