package org.webhooks.event.request;

import jakarta.json.stream.JsonParser.Event;
import java.time.Instant;
import java.util.UUID;
import org.webhooks.json.JsonCursor;

/** Reads the values of single fields, each with its rule and the sentence for those who break it. */
final class FieldReader {
    private static final String EVENT_ID_PREFIX = "evt_";
    private static final String ACCOUNT_PREFIX = "acct_";
    private static final int MAX_ACCOUNT_CHARACTERS = 64;
    private static final int MAX_ECHOED_CHARACTERS = 40;
    private static final int MAX_MILLIS_DIGITS = 15;

    private final JsonCursor json;

    FieldReader(JsonCursor json) {
        this.json = json;
    }

    String type() {
        Event event = json.next();
        boolean empty = event == Event.VALUE_STRING && json.text().isEmpty();
        if (empty || event == Event.VALUE_NULL) {
            throw missing("type");
        }
        require(event == Event.VALUE_STRING, "type must be a string");
        require(EventNames.isValid(json.text()), "type is not a valid event type name");
        return json.text();
    }

    String service() {
        require(json.next() == Event.VALUE_STRING, "service must be a string");
        require(EventNames.isValid(json.text()), "service is not a valid service name");
        return json.text();
    }

    boolean livemode() {
        Event event = json.next();
        require(event == Event.VALUE_TRUE || event == Event.VALUE_FALSE, "livemode must be a boolean");
        return event == Event.VALUE_TRUE;
    }

    UUID eventId() {
        String refusal = "eventId must be evt_ followed by a UUID";
        require(json.next() == Event.VALUE_STRING && json.text().startsWith(EVENT_ID_PREFIX), refusal);
        String spelled = json.text().substring(EVENT_ID_PREFIX.length());
        try {
            UUID id = UUID.fromString(spelled);
            // the JDK also takes capitals and missing zeros: one event would have several ids
            require(id.toString().equals(spelled), refusal);
            return id;
        } catch (IllegalArgumentException e) {
            throw new InvalidEventRequest(refusal);
        }
    }

    Instant deliverAt() {
        String refusal = EventRequest.DELIVER_AT_RULE;
        require(json.next() == Event.VALUE_NUMBER && isPlainInteger(json.text()), refusal);
        Instant deliverAt = Instant.ofEpochMilli(Long.parseLong(json.text()));
        require(EventRequest.isDeliverAt(deliverAt), refusal);
        return deliverAt;
    }

    String orderingKey() {
        require(json.next() == Event.VALUE_STRING, "ordering_key must be a string");
        require(EventRequest.isOrderingKey(json.text()), EventRequest.ORDERING_KEY_RULE);
        return json.text();
    }

    String account() {
        require(json.next() == Event.VALUE_STRING && isAccountId(json.text()), "account must be an account id");
        return json.text();
    }

    static InvalidEventRequest missing(String field) {
        return new InvalidEventRequest(field + " is required");
    }

    static InvalidEventRequest unknown(String field) {
        int end = Math.min(field.length(), MAX_ECHOED_CHARACTERS);
        boolean cutsPair = end < field.length() && Character.isLowSurrogate(field.charAt(end));
        return new InvalidEventRequest("Unknown field: " + field.substring(0, cutsPair ? end - 1 : end));
    }

    private static void require(boolean holds, String refusal) {
        if (!holds) {
            throw new InvalidEventRequest(refusal);
        }
    }

    private static boolean isPlainInteger(String number) {
        return number.length() <= MAX_MILLIS_DIGITS && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isAccountId(String account) {
        return account.startsWith(ACCOUNT_PREFIX)
                && account.length() <= MAX_ACCOUNT_CHARACTERS
                && account.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }
}
