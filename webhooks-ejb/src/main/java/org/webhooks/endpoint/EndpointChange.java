package org.webhooks.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request wants changed of an endpoint; null leaves a field as it is. */
public record EndpointChange(
        @Nullable String url,
        @Nullable List<String> patterns,
        @Nullable Boolean active,
        @Nullable String name,
        @Nullable String description,
        @Nullable String method) {

    private static final EndpointChange NONE = new EndpointChange(null, null, null, null, null, null);

    /** A change of what every dialect lets change. */
    public static EndpointChange of(@Nullable String url, @Nullable List<String> patterns, @Nullable Boolean active) {
        return new EndpointChange(url, patterns, active, null, null, null);
    }

    boolean changesNothing() {
        return equals(NONE);
    }
}
