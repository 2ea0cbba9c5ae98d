package org.webhooks.event.request;

/**
 * The rule for names of event types and services: {@code order.created}. Segments of ASCII letters, digits, {@code _} and
 * {@code -}, joined by single dots, {@value #MAX_LENGTH} characters at most. There is no {@code *}: that belongs to
 * patterns.
 */
public final class EventNames {
    /** Characters of the longest name. */
    public static final int MAX_LENGTH = 200;

    private EventNames() {}

    /** Whether a name follows the rule. */
    public static boolean isValid(String name) {
        if (name.length() > MAX_LENGTH) {
            return false;
        }
        boolean inSegment = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.' ? !inSegment : !isSegmentCharacter(c)) {
                return false;
            }
            inSegment = c != '.';
        }
        return inSegment;
    }

    private static boolean isSegmentCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
