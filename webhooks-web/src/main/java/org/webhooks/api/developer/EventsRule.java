package org.webhooks.api.developer;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.webhooks.api.developer.problem.InvalidRequest;
import org.webhooks.api.developer.problem.Problem;
import org.webhooks.api.http.JsonMembers;

/** Which event types an endpoint may subscribe to: a closed list. They are kept as given, repeated ones too. */
final class EventsRule {
    static final String FIELD = "events";
    static final int MAX_TYPES = 100;

    /** What an endpoint gets whose owner asks for nothing. */
    static final List<String> USUAL = List.of("escrow.status.updated");

    static final Set<String> SUPPORTED = Set.of(
            "escrow.status.updated",
            "contract.signed",
            "escrow.cancellation.requested",
            "escrow.cancellation.rejected",
            "escrow.cancellation.accepted",
            "escrow.updated",
            "escrow.deposit_proof.rejected",
            "escrow.delivery.rejected",
            "identity.verification.updated",
            "identity.verification.linked");

    private EventsRule() {}

    /** @throws InvalidRequest with the sentence of the rule that is broken */
    static List<String> read(JsonMembers members) {
        JsonArray events = members.array(FIELD)
                .filter(array -> !array.isEmpty())
                .orElseThrow(() -> new InvalidRequest(Problem.EVENTS_MISSING));
        if (events.size() > MAX_TYPES) {
            throw new InvalidRequest(Problem.EVENTS_TOO_MANY, MAX_TYPES);
        }
        return IntStream.range(0, events.size())
                .mapToObj(index -> eventType(events, index))
                .toList();
    }

    private static String eventType(JsonArray events, int index) {
        if (events.get(index) instanceof JsonString text && SUPPORTED.contains(text.getString())) {
            return text.getString();
        }
        throw new InvalidRequest(Problem.EVENT_UNKNOWN, index);
    }
}
