package org.webhooks.endpoint.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.webhooks.signing.SignatureVersion;

/** A policy while it is being changed; what each choice means is said by {@link DeliveryPolicy}. */
public final class PolicyDraft {
    private List<Duration> retrySchedule;
    private @Nullable Duration timeout;
    private @Nullable Integer rateLimit;
    private @Nullable Integer maxInFlight;
    private Map<String, String> headers;
    private boolean ordered;
    private @Nullable String format;
    private @Nullable String filter;
    private SignatureVersion signature;

    PolicyDraft(DeliveryPolicy policy) {
        retrySchedule = policy.retrySchedule();
        timeout = policy.timeout();
        rateLimit = policy.rateLimit();
        maxInFlight = policy.maxInFlight();
        headers = policy.headers();
        ordered = policy.ordered();
        format = policy.format();
        filter = policy.filter();
        signature = policy.signature();
    }

    DeliveryPolicy policy() {
        return new DeliveryPolicy(
                retrySchedule, timeout, rateLimit, maxInFlight, headers, ordered, format, filter, signature);
    }

    public PolicyDraft retrySchedule(List<Duration> chosen) {
        retrySchedule = chosen;
        return this;
    }

    public PolicyDraft timeout(@Nullable Duration chosen) {
        timeout = chosen;
        return this;
    }

    public PolicyDraft rateLimit(@Nullable Integer chosen) {
        rateLimit = chosen;
        return this;
    }

    public PolicyDraft maxInFlight(@Nullable Integer chosen) {
        maxInFlight = chosen;
        return this;
    }

    public PolicyDraft headers(Map<String, String> chosen) {
        headers = chosen;
        return this;
    }

    public PolicyDraft ordered(boolean chosen) {
        ordered = chosen;
        return this;
    }

    public PolicyDraft format(@Nullable String chosen) {
        format = chosen;
        return this;
    }

    public PolicyDraft filter(@Nullable String chosen) {
        filter = chosen;
        return this;
    }

    public PolicyDraft signature(SignatureVersion chosen) {
        signature = chosen;
        return this;
    }
}
