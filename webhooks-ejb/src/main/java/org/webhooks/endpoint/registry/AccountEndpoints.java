package org.webhooks.endpoint.registry;

import java.util.List;
import java.util.Optional;
import org.webhooks.signing.Scheme;

/**
 * All enabled endpoints of an account.
 *
 * @param version of the account when they were read
 * @param derivesEvents whether dialects raise further events of its events
 * @param schemasVersion the version when the schemas of its event types last changed; 0 where it never had one
 */
public record AccountEndpoints(
        long accountId, long version, boolean derivesEvents, long schemasVersion, List<Target> targets) {

    /** Each endpoint once, however many of its patterns match. */
    public List<Target> matching(String eventType) {
        return targets.stream().filter(target -> target.wants(eventType)).toList();
    }

    /** The same among the endpoints of one scheme. */
    public List<Target> matching(String eventType, Scheme scheme) {
        return targets.stream()
                .filter(target -> target.scheme() == scheme && target.wants(eventType))
                .toList();
    }

    public Optional<Target> find(long endpointId) {
        return targets.stream()
                .filter(target -> target.endpointId() == endpointId)
                .findFirst();
    }
}
