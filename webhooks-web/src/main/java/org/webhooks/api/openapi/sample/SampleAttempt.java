package org.webhooks.api.openapi.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.Attempt;

/** A first attempt that was answered. */
public final class SampleAttempt extends Attempt {
    private final Instant at;
    private final int status;
    private final String requestHeaders;
    private final String responseBody;

    public SampleAttempt(Instant at, int status, String requestHeaders, String responseBody) {
        this.at = at;
        this.status = status;
        this.requestHeaders = requestHeaders;
        this.responseBody = responseBody;
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public int durationMs() {
        return 42;
    }

    @Override
    public Integer status() {
        return status;
    }

    @Override
    public @Nullable String error() {
        return null;
    }

    @Override
    public String requestHeaders() {
        return requestHeaders;
    }

    @Override
    public String responseHeaders() {
        return "{\"content-type\":\"text/plain\"}";
    }

    @Override
    public String responseBody() {
        return responseBody;
    }
}
