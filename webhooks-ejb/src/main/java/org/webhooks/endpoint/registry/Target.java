package org.webhooks.endpoint.registry;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.EventPattern;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.signing.Scheme;
import org.webhooks.signing.SigningSecret;

/**
 * An enabled endpoint as it is matched and called.
 *
 * @param secrets the oldest first
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
        List<LiveSecret> secrets,
        DeliveryPolicy policy,
        @Nullable Instant revivedAt) {

    /** An endpoint whose account has chosen nothing: the server's settings hold. */
    public Target(
            long endpointId,
            long accountId,
            Scheme scheme,
            String method,
            URI url,
            List<EventPattern> patterns,
            boolean paused,
            List<LiveSecret> secrets) {
        this(endpointId, accountId, scheme, method, url, patterns, paused, secrets, DeliveryPolicy.NONE, null);
    }

    /** A secret and when it stops signing; null is not before it is rotated. */
    public record LiveSecret(SigningSecret secret, @Nullable Instant retiresAt) {
        boolean signsAt(Instant moment) {
            return retiresAt == null || moment.isBefore(retiresAt);
        }
    }

    /** The name of the form that bodies have which are made for it from now on. */
    public String form() {
        String chosen = policy.format();
        return chosen == null ? scheme.name() : chosen;
    }

    public List<SigningSecret> secretsAt(Instant moment) {
        return secrets.stream()
                .filter(live -> live.signsAt(moment))
                .map(LiveSecret::secret)
                .toList();
    }
}
