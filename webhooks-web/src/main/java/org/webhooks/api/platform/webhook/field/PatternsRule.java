package org.webhooks.api.platform.webhook.field;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Excerpt;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.endpoint.filter.EventPattern;

/** What this dialect asks of the patterns that an endpoint subscribes to. They are kept as given, repeated ones too. */
public final class PatternsRule {
    public static final int MAX_PATTERNS = 100;
    public static final int MAX_CHARACTERS = 200;

    private PatternsRule() {}

    /**
     * The patterns as they were given.
     *
     * @throws InvalidRequest with the sentence of the rule that is broken
     */
    public static List<String> read(Fields fields) {
        JsonArray patterns = fields.array("enabled_events")
                .filter(array -> !array.isEmpty())
                .orElseThrow(() -> new InvalidRequest(Sentence.EVENTS_REQUIRED));
        if (patterns.size() > MAX_PATTERNS) {
            throw new InvalidRequest(Sentence.EVENTS_TOO_MANY, MAX_PATTERNS);
        }
        return patterns.stream().map(PatternsRule::pattern).toList();
    }

    private static String pattern(JsonValue item) {
        if (!(item instanceof JsonString text)) {
            throw new InvalidRequest(Sentence.PATTERN_INVALID, Excerpt.of(item.toString()));
        }
        String pattern = text.getString();
        if (pattern.length() > MAX_CHARACTERS) {
            throw new InvalidRequest(Sentence.PATTERN_TOO_LONG, MAX_CHARACTERS);
        }
        if (!new EventPattern(pattern).isWellFormed()) {
            throw new InvalidRequest(Sentence.PATTERN_INVALID, pattern);
        }
        return pattern;
    }
}
