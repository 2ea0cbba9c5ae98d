package org.webhooks.endpoint.registry;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.EventPattern;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.SignatureVersion;
import org.webhooks.signing.SigningKey;
import org.webhooks.signing.SigningKeyPair;
import org.webhooks.signing.SigningSecret;

/**
 * An enabled endpoint as it is matched and called.
 *
 * @param keys the oldest first
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
        List<LiveKey> keys,
        DeliveryPolicy policy,
        @Nullable Instant revivedAt) {

    private static final String WITHOUT_KEY = "";

    /** An endpoint whose account has chosen nothing: the server's settings hold. */
    public Target(
            long endpointId,
            long accountId,
            Scheme scheme,
            String method,
            URI url,
            List<EventPattern> patterns,
            boolean paused,
            List<LiveKey> keys) {
        this(endpointId, accountId, scheme, method, url, patterns, paused, keys, DeliveryPolicy.NONE, null);
    }

    /** A key and when it stops signing; null is not before it is rotated. */
    public record LiveKey(SigningKey key, @Nullable Instant retiresAt) {
        boolean signsAt(Instant moment) {
            return retiresAt == null || moment.isBefore(retiresAt);
        }
    }

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

    /** The oldest first. */
    public List<SigningSecret> secretsAt(Instant moment) {
        return keysAt(moment, SigningSecret.class);
    }

    /** The oldest first; none where the endpoint has not chosen such signatures, even if it had once. */
    public List<SigningKeyPair> keyPairsAt(Instant moment) {
        return policy.signature() == SignatureVersion.V1A ? keysAt(moment, SigningKeyPair.class) : List.of();
    }

    private <K extends SigningKey> List<K> keysAt(Instant moment, Class<K> kind) {
        return keys.stream()
                .filter(live -> live.signsAt(moment))
                .map(LiveKey::key)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
