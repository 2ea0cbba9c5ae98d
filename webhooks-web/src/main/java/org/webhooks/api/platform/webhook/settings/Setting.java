package org.webhooks.api.platform.webhook.settings;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.policy.PolicyChange;
import org.webhooks.endpoint.policy.PolicyDraft;
import org.webhooks.signing.SignatureVersion;

/** What may be set, in the order in which it is judged and shown. */
public enum Setting {
    RETRY_SCHEDULE("retry_schedule") {
        @Override
        Consumer<PolicyDraft> read(Fields fields) {
            List<Duration> schedule = isNull(fields) ? List.of() : RetryScheduleRule.read(fields, field());
            return draft -> draft.retrySchedule(schedule);
        }
    },
    TIMEOUT_MS("timeout_ms") {
        @Override
        Consumer<PolicyDraft> read(Fields fields) {
            Integer millis = number(fields, SettingBounds.LEAST_TIMEOUT_MS, SettingBounds.MOST_TIMEOUT_MS);
            return draft -> draft.timeout(millis == null ? null : Duration.ofMillis(millis));
        }
    },
    RATE_LIMIT("rate_limit") {
        @Override
        Consumer<PolicyDraft> read(Fields fields) {
            Integer perSecond = number(fields, 1, SettingBounds.MOST_PER_SECOND);
            return draft -> draft.rateLimit(perSecond);
        }
    },
    MAX_IN_FLIGHT("max_in_flight") {
        @Override
        Consumer<PolicyDraft> read(Fields fields) {
            Integer calls = number(fields, 1, SettingBounds.MOST_IN_FLIGHT);
            return draft -> draft.maxInFlight(calls);
        }
    },
    HEADERS("headers") {
        @Override
        Consumer<PolicyDraft> read(Fields fields) {
            Map<String, String> headers = isNull(fields) ? Map.of() : HeadersRule.read(fields, field());
            return draft -> draft.headers(headers);
        }
    },
    ORDERED("ordered") {
        @Override
        Consumer<PolicyDraft> read(Fields fields) {
            boolean ordered = !isNull(fields)
                    && fields.flag(field()).orElseThrow(() -> new InvalidRequest(Sentence.ORDERED_INVALID));
            return draft -> draft.ordered(ordered);
        }
    },
    FORMAT("format") {
        @Override
        Consumer<PolicyDraft> read(Fields fields) {
            String format = isNull(fields) ? null : format(fields);
            return draft -> draft.format(format);
        }

        private String format(Fields fields) {
            return fields.text(field())
                    .filter(SettingBounds.CLOUDEVENTS::equals)
                    .orElseThrow(() -> new InvalidRequest(Sentence.FORMAT_UNKNOWN));
        }
    },
    FILTER("filter") {
        @Override
        Consumer<PolicyDraft> read(Fields fields) {
            String filter = isNull(fields)
                    ? null
                    : fields.value(field()).map(FilterRule::canonical).orElseThrow();
            return draft -> draft.filter(filter);
        }
    },
    SIGNATURE("signature") {
        @Override
        Consumer<PolicyDraft> read(Fields fields) {
            SignatureVersion signature = isNull(fields) ? DeliveryPolicy.NONE.signature() : signature(fields);
            return draft -> draft.signature(signature);
        }

        private SignatureVersion signature(Fields fields) {
            return fields.text(field())
                    .flatMap(SignatureVersion::spelled)
                    .orElseThrow(() -> new InvalidRequest(Sentence.SIGNATURE_UNKNOWN));
        }
    };

    private final String field;

    Setting(String field) {
        this.field = field;
    }

    /** What the field of this name asks for, which there is. */
    abstract Consumer<PolicyDraft> read(Fields fields);

    String field() {
        return field;
    }

    /** The names of all fields. */
    public static Set<String> fields() {
        return Arrays.stream(values()).map(Setting::field).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a request wants changed.
     *
     * @throws InvalidRequest with the sentence of the first rule that is broken
     */
    public static PolicyChange change(Fields fields) {
        PolicyChange change = PolicyChange.NONE;
        for (Setting setting : values()) {
            if (fields.has(setting.field)) {
                change = change.and(setting.read(fields));
            }
        }
        return change;
    }

    boolean isNull(Fields fields) {
        return fields.value(field).filter(JsonValue.NULL::equals).isPresent();
    }

    @Nullable
    Integer number(Fields fields, int least, int most) {
        if (isNull(fields)) {
            return null;
        }
        long number = fields.integer(field).orElse(Long.MIN_VALUE);
        if (number < least || number > most) {
            throw new InvalidRequest(Sentence.LIMIT_OF_CALLS_INVALID, field, least, most);
        }
        return (int) number;
    }
}
