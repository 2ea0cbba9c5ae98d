package org.webhooks.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request wants changed of an endpoint; null leaves a field as it is. */
public record EndpointChange(
        @Nullable String url,
        @Nullable List<String> patterns,
        @Nullable String description,
        @Nullable Boolean active) {

    boolean changesNothing() {
        return url == null && patterns == null && description == null && active == null;
    }
}
