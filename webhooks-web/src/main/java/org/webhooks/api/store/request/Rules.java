package org.webhooks.api.store.request;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.webhooks.api.store.answer.InvalidRequest;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.answer.Violation;

/**
 * Judges the fields of a request and collects what is wrong, in the order in which it is asked. Whoever has asked for all
 * calls {@link #refuseViolations()}; what a rule gave back beside a violation is never used.
 */
public final class Rules {
    private final Input input;
    private final List<Violation> violations = new ArrayList<>();

    public Rules(Input input) {
        this.input = input;
    }

    public boolean has(String field) {
        return input.has(field);
    }

    public boolean isNull(String field) {
        return value(field).equals(JsonValue.NULL);
    }

    public JsonValue value(String field) {
        return input.value(field);
    }

    /** Notes a violation where the field has no value. */
    public boolean isFilled(String field) {
        if (isNull(field)) {
            violated(field, Sentence.REQUIRED);
            return false;
        }
        return true;
    }

    /** Notes a violation where the field, which has a value, is no string; U+0000 is in none that can be kept. */
    public void string(String field) {
        if (text(field).isEmpty()) {
            violated(field, Sentence.NOT_A_STRING);
        }
    }

    /** Notes a violation where the field is shorter. */
    public void atLeast(String field, int characters) {
        if (size(value(field)) < characters) {
            violated(field, Sentence.TOO_SHORT, characters);
        }
    }

    /** Notes a violation where the field is longer. */
    public void atMost(String field, int characters) {
        if (size(value(field)) > characters) {
            violated(field, Sentence.TOO_LONG, characters);
        }
    }

    /** The string; empty where the field has none. */
    public String text(String field) {
        return textOf(value(field));
    }

    /** The string that an item of a list is, trimmed; empty where it is none. */
    public static String textOfItem(JsonValue item) {
        return textOf(Input.trimmed(item));
    }

    public void violated(String field, Sentence sentence, Object... particular) {
        violations.add(Violation.of(field, sentence, particular));
    }

    /**
     * Ends the judging.
     *
     * @throws InvalidRequest with all that was noted, if there is any
     */
    public void refuseViolations() {
        if (!violations.isEmpty()) {
            throw new InvalidRequest(violations);
        }
    }

    private static String textOf(JsonValue value) {
        return value instanceof JsonString string && string.getString().indexOf('\0') < 0 ? string.getString() : "";
    }

    /** Characters; of a list or an object the items, and of all else the characters that it is spelled with. */
    private static int size(JsonValue value) {
        if (value instanceof JsonArray items) {
            return items.size();
        }
        if (value instanceof JsonObject members) {
            return members.size();
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return text.codePointCount(0, text.length());
    }
}
