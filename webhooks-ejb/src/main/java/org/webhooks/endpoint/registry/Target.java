package org.webhooks.endpoint.registry;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.filter.EventPattern;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.SigningKey;
import org.webhooks.signing.SigningSecret;

/**
 * An enabled endpoint as it is matched and called.
 *
 * @param revivedAt when its last pause ended; null where it never had one
 */
public record Target(
        long endpointId,
        long accountId,
        Scheme scheme,
        String method,
        URI url,
        List<EventPattern> patterns,
        boolean paused,
        LiveKeys keys,
        DeliveryPolicy policy,
        @Nullable Instant revivedAt) {

    private static final String WITHOUT_KEY = "";

    private static final int OVERHEAD_BYTES = 1_500;
    private static final int OF_A_PATTERN_BYTES = 500;
    private static final int OF_A_HEADER_BYTES = 150;

    /** A filter is kept as text and as what is made of it, with an index. */
    private static final int OF_A_FILTERS_CHARACTER_BYTES = 10;

    /** The name of the form that bodies have which are made for it from now on. */
    public String form() {
        String chosen = policy.format();
        return chosen == null ? scheme.name() : chosen;
    }

    /**
     * Which of its sequences an event belongs to.
     *
     * @return null where it asks for no order
     */
    public @Nullable String sequenceOf(@Nullable String orderingKey) {
        if (!policy.ordered()) {
            return null;
        }
        return orderingKey == null ? WITHOUT_KEY : orderingKey;
    }

    /** By which the headers of its scheme are signed, the oldest first. */
    public List<SigningSecret> secretsAt(Instant moment) {
        return keys.secretsAt(moment);
    }

    /** By which the headers of Standard Webhooks are signed, the oldest first. */
    public List<SigningKey> standardKeysAt(Instant moment) {
        return keys.standardKeysAt(moment);
    }

    /** About how much memory it takes, with its part of the account's index. */
    long bytes() {
        String filter = policy.filter();
        return OVERHEAD_BYTES
                + url.toString().length()
                + patterns.stream()
                        .mapToLong(
                                pattern -> OF_A_PATTERN_BYTES + pattern.text().length())
                        .sum()
                + policy.headers().entrySet().stream()
                        .mapToLong(header -> OF_A_HEADER_BYTES
                                + header.getKey().length()
                                + header.getValue().length())
                        .sum()
                + (filter == null ? 0L : (long) OF_A_FILTERS_CHARACTER_BYTES * filter.length());
    }
}
