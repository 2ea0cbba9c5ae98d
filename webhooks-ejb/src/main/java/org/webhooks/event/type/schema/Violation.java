package org.webhooks.event.type.schema;

import com.networknt.schema.ValidationMessage;

/**
 * What is wrong with a JSON text, and where.
 *
 * @param pointer to the place (RFC 6901)
 * @param rule that is broken, and by which keyword
 */
public record Violation(String pointer, String rule) {
    /** Messages repeat what schemas and data have, of any length. */
    private static final int MOST_CHARACTERS = 300;

    static Violation of(ValidationMessage message) {
        String keyword = String.valueOf(message.getType());
        return new Violation(
                shortened(message.getInstanceLocation().toString()),
                shortened(String.valueOf(message.getError())) + " (" + shortened(keyword) + ")");
    }

    /** As it is said behind what is wrong: {@code at /amount: …}. */
    public String sentence() {
        return at(pointer) + ": " + rule;
    }

    static String at(String pointer) {
        return pointer.isEmpty() ? "at its root" : "at " + pointer;
    }

    static String shortened(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean cutsPair = Character.isLowSurrogate(text.charAt(MOST_CHARACTERS));
        return text.substring(0, cutsPair ? MOST_CHARACTERS - 1 : MOST_CHARACTERS) + "…";
    }
}
