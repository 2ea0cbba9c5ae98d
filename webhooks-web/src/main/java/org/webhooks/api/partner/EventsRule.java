package org.webhooks.api.partner;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.api.partner.problem.Problem;

/** What this dialect asks of the event types that an endpoint subscribes to. They are kept as given, repeated ones too. */
final class EventsRule {
    static final String FIELD = "events";
    static final int MAX_EVENTS = 100;

    static final List<String> TYPES =
            List.of("order.created", "order.status_changed", "order.cancelled", "offer.updated");

    private EventsRule() {}

    /** The sentences of all that is wrong with the field; it is not optional. */
    static List<String> sentences(JsonMembers members) {
        JsonValue events = members.value(FIELD).orElse(JsonValue.NULL);
        JsonArray array = members.array(FIELD).orElse(JsonValue.EMPTY_JSON_ARRAY);
        boolean isArray = events instanceof JsonArray;
        Collection<JsonValue> judged = isArray ? array : List.of(events);

        List<String> sentences = new ArrayList<>();
        if (!judged.stream().allMatch(EventsRule::isType)) {
            sentences.add(Problem.EVENT_UNKNOWN.sentence(String.join(", ", TYPES)));
        }
        if (array.size() > MAX_EVENTS) {
            sentences.add(Problem.EVENTS_TOO_MANY.sentence(MAX_EVENTS));
        }
        if (array.isEmpty()) {
            sentences.add(Problem.EVENTS_EMPTY.sentence());
        }
        if (!isArray) {
            sentences.add(Problem.EVENTS_NOT_ARRAY.sentence());
        }
        return sentences;
    }

    /** The field of a request that breaks no rule. */
    static List<String> read(JsonMembers members) {
        return members.array(FIELD).orElseThrow().getValuesAs(JsonString::getString);
    }

    private static boolean isType(JsonValue value) {
        return value instanceof JsonString text && TYPES.contains(text.getString());
    }
}
