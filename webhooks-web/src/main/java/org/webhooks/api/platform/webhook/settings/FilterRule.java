package org.webhooks.api.platform.webhook.settings;

import jakarta.json.JsonValue;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.endpoint.filter.EventFilter;
import org.webhooks.endpoint.filter.InvalidFilter;

/** What is asked of a filter: that it can be compiled. */
final class FilterRule {
    private FilterRule() {}

    /** The filter as it is kept. */
    static String canonical(JsonValue given) {
        String filter = EventFilter.canonical(given.toString());
        try {
            EventFilter.of(filter);
            return filter;
        } catch (InvalidFilter invalid) {
            throw new InvalidRequest(Sentence.FILTER_INVALID, String.valueOf(invalid.getMessage()));
        }
    }
}
