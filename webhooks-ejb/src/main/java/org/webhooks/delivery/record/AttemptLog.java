package org.webhooks.delivery.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.webhooks.json.CanonicalJson;
import org.webhooks.outbound.CallOutcome;
import org.webhooks.outbound.ResponseHeader;

/** What the log keeps of a call. Headers are JSON objects as text. */
record AttemptLog(
        Instant at,
        int durationMillis,
        @Nullable Integer status,
        @Nullable String error,
        String requestHeaders,
        String responseHeaders,
        String responseBody) {
    private static final int LONGEST_ERROR = 500;

    static AttemptLog of(Map<String, String> requestHeaders, CallOutcome outcome, @Nullable String error) {
        return new AttemptLog(
                outcome.startedAt().truncatedTo(ChronoUnit.MICROS),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, outcome.duration().toMillis())),
                outcome.status(),
                error == null ? null : storable(shortened(error)),
                json(requestHeaders),
                json(joined(outcome.responseHeaders())),
                storable(outcome.responseBody()));
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    /** How much the receiver has answered, in characters. */
    int answerLength() {
        return responseHeaders.length() + responseBody.length();
    }

    /** The same without what the receiver answered but for the status. */
    AttemptLog withoutAnswer() {
        return new AttemptLog(at, durationMillis, status, error, requestHeaders, json(Map.of()), "");
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\ufffd');
    }

    /** Values of one name in a row, separated by commas (RFC 9110 §5.2). */
    private static Map<String, String> joined(List<ResponseHeader> headers) {
        Map<String, String> joined = new LinkedHashMap<>();
        headers.forEach(header -> joined.merge(header.name(), header.value(), (one, other) -> one + ", " + other));
        return joined;
    }

    private static String json(Map<String, String> headers) {
        StringBuilder json = new StringBuilder(64 + 64 * headers.size()).append('{');
        headers.forEach((name, value) -> {
            if (json.length() > 1) {
                json.append(',');
            }
            CanonicalJson.appendString(name, json);
            json.append(':');
            CanonicalJson.appendString(value, json);
        });
        return json.append('}').toString();
    }
}
