package org.webhooks.api.platform.webhook.settings;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;

/** What is asked of an endpoint's own retry schedule: entry n is the wait before attempt n, in days, hours and less. */
final class RetryScheduleRule {
    private RetryScheduleRule() {}

    static List<Duration> read(Fields fields, String field) {
        JsonArray entries = fields.array(field)
                .filter(array -> !array.isEmpty() && array.size() <= SettingBounds.MOST_ATTEMPTS)
                .orElseThrow(RetryScheduleRule::refusal);
        return entries.stream()
                .map(entry -> wait(entry).orElseThrow(RetryScheduleRule::refusal))
                .toList();
    }

    private static Optional<Duration> wait(JsonValue entry) {
        if (!(entry instanceof JsonString text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.parse(text.getString()))
                    .filter(wait -> !wait.isNegative() && wait.compareTo(SettingBounds.LONGEST_WAIT) <= 0);
        } catch (DateTimeParseException noDuration) {
            return Optional.empty();
        }
    }

    private static InvalidRequest refusal() {
        return new InvalidRequest(
                Sentence.RETRY_SCHEDULE_INVALID, SettingBounds.MOST_ATTEMPTS, SettingBounds.LONGEST_WAIT.toDays());
    }
}
