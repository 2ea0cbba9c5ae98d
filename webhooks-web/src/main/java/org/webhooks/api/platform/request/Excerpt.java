package org.webhooks.api.platform.request;

/** The beginning of what a caller sent, short enough to be shown back. */
public final class Excerpt {
    private static final int MAX_CHARACTERS = 200;

    private Excerpt() {}

    public static String of(String text) {
        if (text.length() <= MAX_CHARACTERS) {
            return text;
        }
        boolean cutsPair = Character.isLowSurrogate(text.charAt(MAX_CHARACTERS));
        return text.substring(0, cutsPair ? MAX_CHARACTERS - 1 : MAX_CHARACTERS) + "…";
    }
}
