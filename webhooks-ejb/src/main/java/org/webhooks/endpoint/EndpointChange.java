package org.webhooks.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.policy.PolicyChange;

/** What a request wants changed of an endpoint; null leaves a field as it is. */
public record EndpointChange(
        @Nullable String url,
        @Nullable List<String> patterns,
        @Nullable Boolean active,
        @Nullable String name,
        @Nullable String description,
        @Nullable String method,
        PolicyChange policy) {

    private static final EndpointChange NONE = new EndpointChange(null, null, null, null, null, null);

    /** A change that leaves the policy of its calls as it is. */
    public EndpointChange(
            @Nullable String url,
            @Nullable List<String> patterns,
            @Nullable Boolean active,
            @Nullable String name,
            @Nullable String description,
            @Nullable String method) {
        this(url, patterns, active, name, description, method, PolicyChange.NONE);
    }

    /** A change of what every dialect lets change. */
    public static EndpointChange of(@Nullable String url, @Nullable List<String> patterns, @Nullable Boolean active) {
        return new EndpointChange(url, patterns, active, null, null, null);
    }

    /** The same, and this change of the policy of its calls. */
    public EndpointChange with(PolicyChange newPolicy) {
        return new EndpointChange(url, patterns, active, name, description, method, newPolicy);
    }

    EndpointChange calledAt(@Nullable String newUrl) {
        return new EndpointChange(newUrl, patterns, active, name, description, method, policy);
    }

    boolean changesNothing() {
        return equals(NONE);
    }
}
