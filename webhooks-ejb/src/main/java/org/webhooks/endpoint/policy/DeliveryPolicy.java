package org.webhooks.endpoint.policy;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.webhooks.signing.SignatureVersion;

/**
 * How an endpoint wants to be called.
 *
 * @param retrySchedule entry n is the wait before attempt n, counted from the end of the former; empty is the server's
 * @param timeout for the whole call; null is the server's
 * @param rateLimit calls in a second; null is without one
 * @param maxInFlight calls at the same time; null is the server's
 * @param headers sent with each call, in this order, besides those that deliver and sign
 * @param ordered whether a delivery waits until the former of its sequence has its final state
 * @param format of the body; null is the dialect's
 * @param filter which events it gets of those it subscribes to, as canonical JSON; null is all
 * @param signature of the headers of Standard Webhooks
 */
public record DeliveryPolicy(
        List<Duration> retrySchedule,
        @Nullable Duration timeout,
        @Nullable Integer rateLimit,
        @Nullable Integer maxInFlight,
        Map<String, String> headers,
        boolean ordered,
        @Nullable String format,
        @Nullable String filter,
        SignatureVersion signature) {

    /** Nothing chosen: everything as the server does it. */
    public static final DeliveryPolicy NONE =
            new DeliveryPolicy(List.of(), null, null, null, Map.of(), false, null, null, SignatureVersion.V1);

    public DeliveryPolicy {
        retrySchedule = List.copyOf(retrySchedule);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** The wait before the first attempt. */
    public Duration firstWait() {
        return retrySchedule.isEmpty() ? Duration.ZERO : retrySchedule.get(0);
    }

    public DeliveryPolicy withRetrySchedule(List<Duration> chosen) {
        return new DeliveryPolicy(chosen, timeout, rateLimit, maxInFlight, headers, ordered, format, filter, signature);
    }

    public DeliveryPolicy withTimeout(@Nullable Duration chosen) {
        return new DeliveryPolicy(
                retrySchedule, chosen, rateLimit, maxInFlight, headers, ordered, format, filter, signature);
    }

    public DeliveryPolicy withRateLimit(@Nullable Integer chosen) {
        return new DeliveryPolicy(
                retrySchedule, timeout, chosen, maxInFlight, headers, ordered, format, filter, signature);
    }

    public DeliveryPolicy withMaxInFlight(@Nullable Integer chosen) {
        return new DeliveryPolicy(
                retrySchedule, timeout, rateLimit, chosen, headers, ordered, format, filter, signature);
    }

    public DeliveryPolicy withHeaders(Map<String, String> chosen) {
        return new DeliveryPolicy(
                retrySchedule, timeout, rateLimit, maxInFlight, chosen, ordered, format, filter, signature);
    }

    public DeliveryPolicy withOrdered(boolean chosen) {
        return new DeliveryPolicy(
                retrySchedule, timeout, rateLimit, maxInFlight, headers, chosen, format, filter, signature);
    }

    public DeliveryPolicy withFormat(@Nullable String chosen) {
        return new DeliveryPolicy(
                retrySchedule, timeout, rateLimit, maxInFlight, headers, ordered, chosen, filter, signature);
    }

    public DeliveryPolicy withFilter(@Nullable String chosen) {
        return new DeliveryPolicy(
                retrySchedule, timeout, rateLimit, maxInFlight, headers, ordered, format, chosen, signature);
    }

    public DeliveryPolicy withSignature(SignatureVersion chosen) {
        return new DeliveryPolicy(
                retrySchedule, timeout, rateLimit, maxInFlight, headers, ordered, format, filter, chosen);
    }
}
