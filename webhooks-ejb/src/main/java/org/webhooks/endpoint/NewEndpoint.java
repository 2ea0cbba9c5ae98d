package org.webhooks.endpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint to be made: its dialect's scheme, where to call, and which event types. */
public record NewEndpoint(
        String scheme,
        String url,
        List<String> patterns,
        @Nullable String description) {}
