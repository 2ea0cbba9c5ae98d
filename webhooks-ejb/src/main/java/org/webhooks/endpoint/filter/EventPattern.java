package org.webhooks.endpoint.filter;

/**
 * What an endpoint subscribes to: {@code *} is every type, {@code send.*} every type below {@code send} at any depth,
 * anything else exactly that type. Matching looks at each character once; there are no regular expressions.
 */
public record EventPattern(String text) {
    private static final String ALL = "*";
    private static final String BELOW = ".*";

    public boolean matches(String eventType) {
        if (text.equals(ALL)) {
            // operational events go only to those who ask for them by name
            return !eventType.startsWith("webhooks.");
        }
        if (text.endsWith(BELOW)) {
            int prefix = text.length() - 1;
            return eventType.length() > prefix && eventType.regionMatches(0, text, 0, prefix);
        }
        return text.equals(eventType);
    }

    /** Whether it matches no other type than the one that it names. */
    public boolean isOneType() {
        return !text.equals(ALL) && !text.endsWith(BELOW);
    }

    /** Whether a star stands nowhere but alone or after the last dot, and something stands before that dot. */
    public boolean isWellFormed() {
        if (text.equals(ALL)) {
            return true;
        }
        String name = text.endsWith(BELOW) ? text.substring(0, text.length() - BELOW.length()) : text;
        return !name.isEmpty()
                && name.indexOf('*') < 0
                && name.charAt(0) != '.'
                && name.charAt(name.length() - 1) != '.'
                && !name.contains("..")
                && name.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }
}
