package org.webhooks.endpoint.policy;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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

    /** The same but for what the step chooses. */
    public DeliveryPolicy with(Consumer<PolicyDraft> step) {
        PolicyDraft draft = new PolicyDraft(this);
        step.accept(draft);
        return draft.policy();
    }

    /** Of the headers only their names: the values may be credentials. */
    @Override
    public String toString() {
        return ("DeliveryPolicy[retrySchedule=%s, timeout=%s, rateLimit=%s, maxInFlight=%s, headers=%s, ordered=%s, format=%s,"
                        + " filter=%s, signature=%s]")
                .formatted(
                        retrySchedule,
                        timeout,
                        rateLimit,
                        maxInFlight,
                        headers.keySet(),
                        ordered,
                        format,
                        filter,
                        signature);
    }
}
