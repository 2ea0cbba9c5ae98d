package org.webhooks.api.developer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.developer.problem.InvalidRequest;
import org.webhooks.api.developer.problem.Problem;
import org.webhooks.api.http.JsonMembers;
import org.webhooks.endpoint.EndpointChange;
import org.webhooks.endpoint.NewEndpoint;

/**
 * Reads what a caller wants of an endpoint. Fields are judged in the order in which they are documented; others are
 * ignored.
 */
final class EndpointRequests {
    /** How many endpoints a developer may have. */
    static final int MOST_ENDPOINTS = 2;

    private static final String IS_ACTIVE = "isActive";

    private EndpointRequests() {}

    /** @throws InvalidRequest with the sentence of the first rule that is broken */
    static NewEndpoint create(JsonMembers members, UrlRule urlRule) {
        String url = urlRule.read(members);
        List<String> events = members.has(EventsRule.FIELD) ? EventsRule.read(members) : EventsRule.USUAL;
        return NewEndpoint.of(DeveloperScheme.NAME, url, events).amongAtMost(MOST_ENDPOINTS);
    }

    /** @throws InvalidRequest with the sentence of the first rule that is broken */
    static EndpointChange change(JsonMembers members, UrlRule urlRule) {
        String url = members.has(UrlRule.FIELD) ? urlRule.read(members) : null;
        List<String> events = members.has(EventsRule.FIELD) ? EventsRule.read(members) : null;
        return EndpointChange.of(url, events, isActive(members));
    }

    private static @Nullable Boolean isActive(JsonMembers members) {
        return members.has(IS_ACTIVE)
                ? members.flag(IS_ACTIVE).orElseThrow(() -> new InvalidRequest(Problem.IS_ACTIVE_NOT_BOOLEAN))
                : null;
    }
}
