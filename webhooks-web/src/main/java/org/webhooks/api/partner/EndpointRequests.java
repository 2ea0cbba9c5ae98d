package org.webhooks.api.partner;

import java.util.ArrayList;
import java.util.List;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.api.partner.problem.InvalidRequest;
import org.webhooks.api.partner.problem.Problem;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.NewEndpoint;

/**
 * Reads what a caller wants of an endpoint. All broken rules are told at once, in the order in which the fields are
 * documented; fields that nobody knows are ignored.
 */
final class EndpointRequests {
    /** The name of the scheme by which deliveries of this dialect are shaped and signed. */
    static final String SCHEME = "partner";

    private static final String IS_ACTIVE = "isActive";

    private EndpointRequests() {}

    /** @throws InvalidRequest when a field is missing or breaks a rule */
    static NewEndpoint create(JsonMembers members, UrlRule urlRule) {
        List<String> sentences = new ArrayList<>(urlRule.sentences(members));
        sentences.addAll(EventsRule.sentences(members));
        refuseIfAny(sentences);
        return NewEndpoint.of(SCHEME, members.text(UrlRule.FIELD).orElseThrow(), EventsRule.read(members));
    }

    /** @throws InvalidRequest when a field that is given breaks a rule; null breaks every field's */
    static EndpointChange change(JsonMembers members, UrlRule urlRule) {
        List<String> sentences = new ArrayList<>();
        if (members.has(UrlRule.FIELD)) {
            sentences.addAll(urlRule.sentences(members));
        }
        if (members.has(EventsRule.FIELD)) {
            sentences.addAll(EventsRule.sentences(members));
        }
        if (members.has(IS_ACTIVE) && members.flag(IS_ACTIVE).isEmpty()) {
            sentences.add(Problem.IS_ACTIVE_NOT_BOOLEAN.sentence());
        }
        refuseIfAny(sentences);
        return EndpointChange.of(
                members.text(UrlRule.FIELD).orElse(null),
                members.has(EventsRule.FIELD) ? EventsRule.read(members) : null,
                members.flag(IS_ACTIVE).orElse(null));
    }

    private static void refuseIfAny(List<String> sentences) {
        if (!sentences.isEmpty()) {
            throw new InvalidRequest(sentences);
        }
    }
}
